import { returnLink } from '../../src/domain/settings/return-link.ts';
import type { CallToAction } from '../../src/domain/settings/settings.ts';
import { makePath, posterPath } from '../addresses.ts';
import type { Theme } from '../embed-look.ts';
import { embedPath } from '../embed-path.ts';

/** What a maker knows that is in a frame on another site. */
export interface MakerFrame {
  theme: Theme;
  /** The page there that links to the posters lead to; null: each poster's own. */
  returnTo: string | null;
  /** Of Flyposter, without a slash at its end. */
  publicUrl: string;
  campaign: { name: string; callToAction: CallToAction | undefined };
}

/** The address of the maker in its frame. */
export function framedMakePath(template: string, { theme, returnTo }: Pick<MakerFrame, 'theme' | 'returnTo'>): string {
  return embedPath(makePath(template), { theme: theme === 'auto' ? undefined : theme, return: returnTo ?? undefined });
}

/** The address that a poster which was made in a frame is passed on by, absolute. */
export function framedUrl({ returnTo, publicUrl }: MakerFrame, id: string): string {
  return returnTo === null ? publicUrl + posterPath(id) : returnLink(returnTo, id);
}
