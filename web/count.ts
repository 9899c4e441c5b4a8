/** Tells the server that a poster was passed on. Nobody waits for the answer. */
export function countShare(poster: string, network: 'device' | 'link'): void {
  tell(`/api/posters/${poster}/shares`, { network });
}

/** Tells the server that a poster was looked at without its page being opened. */
export function countView(poster: string): void {
  tell(`/api/posters/${poster}/views`, {});
}

function tell(path: string, what: object): void {
  // Some browsers can be told to have none.
  navigator.sendBeacon?.(path, new Blob([JSON.stringify(what)], { type: 'application/json' }));
}
