/** Counts a share of a poster on the server, without waiting for the answer. */
export function countShare(poster: string, network: 'device' | 'link'): void {
  tell(`/api/posters/${poster}/shares`, { network });
}

/** Counts a view of a poster whose page was not opened. */
export function countView(poster: string): void {
  tell(`/api/posters/${poster}/views`, {});
}

function tell(path: string, what: object): void {
  // In some browsers it can be turned off.
  navigator.sendBeacon?.(path, new Blob([JSON.stringify(what)], { type: 'application/json' }));
}
