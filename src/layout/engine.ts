import { createOutliner, type Satori } from './drawing/outlines.ts';
import { createFontBook, type FontCatalogue } from './fonts/font-book.ts';
import { layOutOverlay, type Overlay, type OverlayRequest } from './overlay.ts';
import type { Pictures } from './text/emoji.ts';
import { createShaper, type HarfBuzz } from './typesetting/shaping.ts';

/** The parts of the layout that differ between a server and a browser. */
export interface LayoutDeps {
  catalogue: FontCatalogue;
  /** Loads the bytes of a face as TrueType or OpenType, by its id. */
  loadFace: (id: string) => Promise<Uint8Array>;
  pictures: Pictures;
  hb: HarfBuzz;
  satori: Satori;
}

export type LayoutEngine = ReturnType<typeof createLayoutEngine>;

/**
 * Creates a layout engine, with its caches of faces, shaped words and outlines. It is pure except for the faces and
 * pictures that its dependencies load.
 */
export function createLayoutEngine({ catalogue, loadFace, pictures, hb, satori }: LayoutDeps) {
  const book = createFontBook(catalogue);
  const shaper = createShaper(hb, loadFace);
  const outliner = createOutliner(satori, shaper);
  const tools = { book, shaper, outliner, pictures, imprints: new Map() };
  return {
    overlay: (request: OverlayRequest): Promise<Overlay> => layOutOverlay(request, tools),
  };
}
