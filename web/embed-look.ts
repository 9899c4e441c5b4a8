/** The colour schemes of an embed; `auto` is that of the reader's device. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The layouts of an embedded gallery. */
export const LAYOUTS = ['grid', 'masonry', 'carousel', 'slideshow'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Number of posters in an embedded gallery: by default, and at most. */
export const USUAL_LIMIT = 12;
export const MOST_POSTERS = 48;

/** Largest height of the picture of an embedded poster, px. */
export const HIGHEST_POSTER = 720;

/** The asked name, or the first of `names` if it is none of them: a slip in a page must not leave a frame empty. */
export function oneOf<Name extends string>(names: readonly Name[], asked: string | undefined): Name {
  return names.find((name) => name === asked) ?? names[0]!;
}

/** Reads the number of posters to show: at most `MOST_POSTERS`, by default `USUAL_LIMIT`. */
export function readLimit(asked: string | undefined): number {
  const limit = Number.parseInt(asked ?? '', 10);
  return limit >= 1 ? Math.min(limit, MOST_POSTERS) : USUAL_LIMIT;
}
