import { findAddress } from '../../src/http/addresses/asked-address.ts';

/** The names of declared pages that none of the paths leads to. `share` has no page: it counts and leads on. */
export function missedPages(declared: object, paths: readonly string[]): string[] {
  const visited = new Set<string | undefined>(
    paths.map((path) => findAddress('GET', new URL(path, 'http://localhost').pathname).name),
  );
  return Object.keys(declared).filter((name) => name !== 'share' && !visited.has(name));
}
