import { closestMatch } from 'leven';

/** Returns the candidate that was probably meant; undefined if none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = candidates.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  return folded ?? closestMatch(word, [...candidates], { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
}

/**
 * Returns a hint that names the candidate that was probably meant; if none is close, `otherwise` and all candidates.
 */
export function suggest(word: string, candidates: readonly string[], otherwise: string): string {
  const meant = nearest(word, candidates);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  return candidates.length > 0 ? `${otherwise}: ${candidates.join(', ')}.` : otherwise;
}
