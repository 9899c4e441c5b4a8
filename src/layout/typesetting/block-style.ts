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
  /** Bars behind the lines, given by their padding around the ink; undefined: none. */
  bars?: { padX: number; padY: number } | undefined;
  /** True if quotation marks at the ends of lines hang outside the edge. */
  hanging: boolean;
  /** Letters on scraps of paper; undefined: none. */
  cutouts?: CutoutStyle | undefined;
}
