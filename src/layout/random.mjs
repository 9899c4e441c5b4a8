// Not TypeScript: the scripts of art/ import it in plain Node.

/**
 * Creates a generator of pseudo-random numbers from 0 to below 1, the same for a seed on every machine (mulberry32).
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Makes a seed (FNV-1a) from a text, its place and another seed.
 *
 * @param {string} text
 * @param {number} place
 * @param {number} seed
 * @returns {number}
 */
export function seedOf(text, place, seed) {
  let hash = 0x811c9dc5 ^ Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
