import { FlyposterError } from '../domain/errors.ts';
import { FORMATS, LAYOUTS } from '../domain/format.ts';
import type { RenditionJob } from '../domain/ports.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import { type Bounds, type Overlay, svgDocument } from '../layout/overlay.ts';
import type { Backdrops } from './backdrop.ts';
import { encode } from './encode.ts';
import { blend, type Pixels, type Rect, rasterise } from './pixels.ts';
import type { LoadedTemplate, TemplateLibrary } from './templates.ts';

export interface PipelineParts {
  templates: TemplateLibrary;
  engine: LayoutEngine;
  backdrops: Backdrops;
}

/** Half-covered pixels at the edge of the ink, in px. */
const EDGE = 2;

export type Pipeline = ReturnType<typeof createPipeline>;

/** From values to a file, step by step. One job at a time: the canvas is shared. */
export function createPipeline(parts: PipelineParts) {
  const { templates, engine, backdrops } = parts;

  async function rendition(job: RenditionJob): Promise<Buffer> {
    const loaded = find(job.template);
    const overlay = await layOut(loaded, job);
    const pixels = await paint(loaded, job, overlay);
    return encode(pixels, job.type, { card: job.format === 'share' });
  }

  /** Lays out the text of a poster. */
  function layOut({ template }: LoadedTemplate, job: Omit<RenditionJob, 'type'>): Promise<Overlay> {
    const { layout } = FORMATS[job.format];
    return engine.overlay({ template, layout, values: job.values, imprint: job.imprint });
  }

  /** Rasterises only the boxes that text covers and blends them into the backdrop. */
  async function paint(loaded: LoadedTemplate, job: Omit<RenditionJob, 'type'>, overlay: Overlay): Promise<Pixels> {
    const { width, height, layout } = FORMATS[job.format];
    const scale = width / LAYOUTS[layout].width;
    const boxes = overlay.parts.map((part) => pixelBox(part.bounds, scale, width, height));
    const top = Math.min(height, ...boxes.map((box) => box.top));
    const bottom = Math.max(top, ...boxes.map((box) => box.top + box.height));
    const canvas = await backdrops.canvas(loaded, job.format, job.values, top, bottom);
    overlay.parts.forEach((part, i) => {
      const box = boxes[i]!;
      if (box.width <= 0 || box.height <= 0) return;
      const shown = {
        left: box.left / scale,
        top: box.top / scale,
        right: (box.left + box.width) / scale,
        bottom: (box.top + box.height) / scale,
      };
      blend(canvas, rasterise(svgDocument(part.markup, shown), box.width), box.left, box.top);
    });
    return canvas;
  }

  function find(id: string): LoadedTemplate {
    const loaded = templates.find(id);
    if (!loaded) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
    return loaded;
  }

  return {
    rendition,
    overlay: async (job: Omit<RenditionJob, 'type'>): Promise<Overlay> => layOut(find(job.template), job),
    backdrop: async (job: Pick<RenditionJob, 'template' | 'format' | 'values'>): Promise<Buffer> =>
      encode(await backdrops.clean(find(job.template), job.format, job.values), 'webp'),
  };
}

/** The whole pixels that hold bounds given in layout px, clipped to the picture. */
function pixelBox(bounds: Bounds, scale: number, width: number, height: number): Rect {
  const left = Math.max(0, Math.floor(bounds.left * scale) - EDGE);
  const top = Math.max(0, Math.floor(bounds.top * scale) - EDGE);
  const right = Math.min(width, Math.ceil(bounds.right * scale) + EDGE);
  const bottom = Math.min(height, Math.ceil(bounds.bottom * scale) + EDGE);
  return { left, top, width: right - left, height: bottom - top };
}
