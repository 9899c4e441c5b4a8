import type { Run } from '../text/runs.ts';
import type { BlockStyle } from './block-style.ts';
import { shapeRun } from './run-metrics.ts';
import type { Ink, Shaper } from './shaping.ts';

/** Quotation marks at the start or end of a text: light enough to hang outside the edge. */
const MARKS = /^["'“”„‟‘’‚‛«»‹›「」『』〝〞〟]+|["'“”„‟‘’‚‛«»‹›「」『』〝〞〟]+$/gu;

/** The width of the quotation marks at either end of a line's ink, em. */
export function hangingMarks(
  ordered: readonly Run[],
  placed: readonly { x: number; advance: number }[],
  ink: Ink,
  style: BlockStyle,
  shaper: Shaper,
): { left: number; right: number } {
  const hang = { left: 0, right: 0 };
  for (const side of ['left', 'right'] as const) {
    const run = side === 'left' ? ordered[0] : ordered.at(-1);
    const place = side === 'left' ? placed[0] : placed.at(-1);
    if (run?.kind !== 'word' || !place) continue;
    const leading = (side === 'left') === ((run.level & 1) === 0);
    const marks = [...run.text.matchAll(MARKS)].find((match) => (match.index === 0) === leading)?.[0];
    if (!marks || marks.length === run.text.length) continue;
    const rest = leading ? run.text.slice(marks.length) : run.text.slice(0, -marks.length);
    const core = shapeRun({ ...run, text: rest }, style, shaper);
    if (!core.ink) continue;
    const edge = side === 'left' ? place.x + place.advance - core.advance + core.ink.left : place.x + core.ink.right;
    hang[side] = Math.max(0, side === 'left' ? edge - ink.left : ink.right - edge);
  }
  return hang;
}
