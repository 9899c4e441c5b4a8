import { returnLink } from '../../src/domain/settings/return-link.ts';
import type { CallToAction } from '../../src/domain/settings/settings.ts';
import { makePath, posterPath } from '../addresses.ts';
import type { Theme } from '../embed-look.ts';
import { embedPath } from '../embed-path.ts';

/** The settings of a maker in a frame on another site. */
export interface MakerFrame {
  theme: Theme;
  /** The page of that site that shared links lead to; null for the posters' own pages. */
  returnTo: string | null;
  /** The address of Flyposter, without a slash at its end. */
  publicUrl: string;
  campaign: { name: string; callToAction: CallToAction | undefined };
}

/** The path of the maker in its frame. */
export function framedMakePath(template: string, { theme, returnTo }: Pick<MakerFrame, 'theme' | 'returnTo'>): string {
  return embedPath(makePath(template), { theme: theme === 'auto' ? undefined : theme, return: returnTo ?? undefined });
}

/** The address to share a poster that was made in a frame, absolute. */
export function framedUrl({ returnTo, publicUrl }: MakerFrame, id: string): string {
  return returnTo === null ? publicUrl + posterPath(id) : returnLink(returnTo, id);
}
