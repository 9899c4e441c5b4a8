import type { CutoutStyle } from './cutouts.ts';
import type { Ink } from './shaping.ts';

/** The style of a text block. Lengths in em of the fitted size. */
export interface BlockStyle {
  align: 'start' | 'center' | 'end';
  letterSpacing: number;
  /** Least distance between baselines. */
  leading: number;
  /** Room for decoration around the ink of the block. */
  around: Ink;
  /** Bars behind the lines, as far as they reach beyond the ink; undefined: none. */
  bars?: { padX: number; padY: number } | undefined;
  /** Whether quotation marks at the ends of lines hang. */
  hanging: boolean;
  /** Letters on scraps of paper; undefined: none. */
  cutouts?: CutoutStyle | undefined;
}
