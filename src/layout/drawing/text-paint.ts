/** The colours of a text, #rrggbb or #rrggbbaa; lengths in em. */
export interface TextPaint {
  color: string;
  /** The colour of emphasised words. */
  emphasis?: string;
  stroke?: { width: number; color: string };
  shadow?: { dx: number; dy: number; color: string };
  /** The colour of the bars behind the lines. */
  bars?: string;
  cutouts?: CutoutPaint;
}

/** The colours of letters on scraps of paper, and of the shadow of the scraps. */
export interface CutoutPaint {
  papers: PaperPaint[];
  shadow?: { dx: number; dy: number; color: string } | undefined;
}

/** The colours of a scrap of paper, and the print on it. */
export interface PaperPaint {
  paper: string;
  ink: string;
  edge: 'cut' | 'torn';
  print?: { kind: 'dots' | 'stripes' | 'lines' | 'split'; color: string } | undefined;
}
