/** How an embed looks: as the device of whoever sees it, or as the site around it. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How a gallery's posters are laid out where it is embedded. */
export const LAYOUTS = ['grid', 'masonry', 'carousel', 'slideshow'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Posters that an embedded gallery shows: unless asked for others, and at most. */
export const USUAL_LIMIT = 12;
export const MOST_POSTERS = 48;

/** Px. As high as the picture of an embedded poster becomes. */
export const HIGHEST_POSTER = 720;

/** The first of `names` where what was asked for is none of them: a slip in a page of others is no reason to show nothing. */
export function oneOf<Name extends string>(names: readonly Name[], asked: string | undefined): Name {
  return names.find((name) => name === asked) ?? names[0]!;
}

/** How many posters to show, from what was asked for. */
export function readLimit(asked: string | undefined): number {
  const limit = Number.parseInt(asked ?? '', 10);
  return limit >= 1 ? Math.min(limit, MOST_POSTERS) : USUAL_LIMIT;
}
