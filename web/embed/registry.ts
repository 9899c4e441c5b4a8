/** What a page knows of Flyposter, shared by all scripts of ours on it: of one installation, twice, or of several. */
interface Registry {
  /** From where a script of ours was loaded: only from there are frames shown. */
  origins: Set<string>;
  /** Draws the elements on the page that may have waited for an origin. */
  waiting: Set<() => void>;
}

const KEY = Symbol.for('flyposter');
const holder = window as unknown as { [KEY]?: Registry };
holder[KEY] ??= { origins: new Set(), waiting: new Set() };

export const registry: Registry = holder[KEY];

/** Lets frames from there be shown. False where they were already. */
export function knowOrigin(origin: string): boolean {
  if (registry.origins.has(origin)) return false;
  registry.origins.add(origin);
  for (const draw of registry.waiting) draw();
  return true;
}
