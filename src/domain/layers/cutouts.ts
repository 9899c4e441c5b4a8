import { z } from 'zod';
import { color, name } from '../fields.ts';
import type { Path, Recolor } from './kind.ts';

const cutoutPaper = () =>
  z
    .strictObject({
      paper: color.describe('The colour of the scrap.'),
      ink: color.describe('The colour of the letter on it.'),
      face: name.optional().describe('The id of a family in fonts.json; absent: that of the text layer.'),
      weight: z.int().min(100).max(900).optional().describe('Weight of the letter; absent: that of the text layer.'),
      case: z.enum(['none', 'upper', 'lower']).default('none').describe('Sets the letter as a capital, or as none.'),
      size: z
        .number()
        .min(0.4)
        .max(1.6)
        .default(1)
        .describe('Size of the letter in em: faces of one size look unlike.'),
      edge: z.enum(['cut', 'torn']).default('cut').describe('Cut with scissors or torn by hand.'),
      print: z
        .strictObject({
          kind: z.enum(['dots', 'stripes', 'lines', 'split']).describe('What is printed.'),
          color: color.describe('In which colour.'),
        })
        .optional()
        .describe('What else is printed on it, behind the letter.'),
    })
    .describe('Paper that a letter is cut from, and how the letter is printed on it.');

const papers = () => z.array(cutoutPaper()).min(1).max(24);

/**
 * The schema of cutouts: every letter is on its own scrap of paper; in scripts whose letters join or stack, every word.
 */
export const cutouts = () =>
  z.strictObject({
    papers: papers().describe('The papers that letters are cut from; no two beside each other are alike.'),
    emphasised: papers().optional().describe('Papers of words between `*asterisks*`; absent: the same.'),
    turn: z.number().min(0).max(15).default(4).describe('How far scraps are turned at most, either way, in degrees.'),
    jitter: z.number().min(0).max(0.2).default(0.04).describe('How far they are shifted at most, in em.'),
    pad: z.number().min(0.02).max(0.4).default(0.12).describe('Paper around the letter, in em.'),
    gap: z
      .number()
      .min(-0.1)
      .max(0.5)
      .default(0.03)
      .describe('Least blank between scraps, and between lines of them, in em; negative where they overlap.'),
    space: z.number().min(0.1).max(1).default(0.3).describe('Width of a blank between words, in em.'),
    seed: z.int().min(0).max(9999).default(0).describe('Another number, other papers and cuts for the same words.'),
    shadow: z
      .strictObject({
        dx: z.number().min(-0.1).max(0.1).describe('Offset to the right, in em.'),
        dy: z.number().min(-0.1).max(0.1).describe('Offset downwards, in em.'),
        color: color.describe('The colour of the shadow.'),
      })
      .optional()
      .describe('A hard shadow of the scraps.'),
  });

export type Cutouts = z.output<ReturnType<typeof cutouts>>;
type Paper = Cutouts['papers'][number];

const LISTS = ['papers', 'emphasised'] as const;

/** Returns the font families that papers name, with their places. */
export function familiesOf(layer: Cutouts): [Path, string][] {
  return LISTS.flatMap((list) =>
    (layer[list] ?? []).flatMap(({ face }, i): [Path, string][] => (face ? [[[list, i, 'face'], face]] : [])),
  );
}

/** Returns the cutouts with each of their colours replaced. */
export function recolorCutouts({ papers: plain, emphasised, shadow, ...style }: Cutouts, paint: Recolor): Cutouts {
  const recolorAll = (all: readonly Paper[], list: string) =>
    all.map((paper, i) => ({
      ...paper,
      paper: paint(paper.paper, [list, i, 'paper']),
      ink: paint(paper.ink, [list, i, 'ink']),
      print: paper.print && { ...paper.print, color: paint(paper.print.color, [list, i, 'print', 'color']) },
    }));
  return {
    ...style,
    papers: recolorAll(plain, 'papers'),
    emphasised: emphasised && recolorAll(emphasised, 'emphasised'),
    shadow: shadow && { ...shadow, color: paint(shadow.color, ['shadow', 'color']) },
  };
}

/**
 * Resolves cutouts for a scene. Papers with the same colour name in the template get the same `sheet`: two scraps of
 * one sheet never lie side by side, even if other sheets have the same colour in the chosen palette.
 */
export function resolveCutouts(layer: Cutouts, paint: Recolor) {
  const sheets = [...new Set(LISTS.flatMap((list) => layer[list] ?? []).map(({ paper }) => paper))];
  const { papers: plain, emphasised, ...style } = recolorCutouts(layer, paint);
  const numbered = (painted: readonly Paper[], named: readonly Paper[]) =>
    painted.map((paper, i) => ({ ...paper, sheet: sheets.indexOf(named[i]!.paper) }));
  return {
    ...style,
    papers: numbered(plain, layer.papers),
    emphasised: emphasised && numbered(emphasised, layer.emphasised!),
  };
}

/** Letters on scraps of paper, in a scene. */
export type SceneCutouts = ReturnType<typeof resolveCutouts>;
export type ScenePaper = SceneCutouts['papers'][number];
