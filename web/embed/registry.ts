/** State shared by all Flyposter scripts on a page: one script loaded twice, or those of several installations. */
interface Registry {
  /** The origins that scripts of ours were loaded from: frames are shown only from these. */
  origins: Set<string>;
  /** Functions that draw the elements on the page, which may wait for an origin. */
  waiting: Set<() => void>;
}

const KEY = Symbol.for('flyposter');
const holder = window as unknown as { [KEY]?: Registry };
holder[KEY] ??= { origins: new Set(), waiting: new Set() };

export const registry: Registry = holder[KEY];

/** Lets frames from an origin be shown. False if the origin was known already. */
export function knowOrigin(origin: string): boolean {
  if (registry.origins.has(origin)) return false;
  registry.origins.add(origin);
  for (const draw of registry.waiting) draw();
  return true;
}
