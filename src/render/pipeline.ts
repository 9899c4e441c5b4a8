import { LRUCache } from 'lru-cache';
import { FlyposterError } from '../domain/errors.ts';
import { DEFAULT_PRESS, FORMATS, type FormatName, isPrintFormat, LAYOUTS, leadFormat } from '../domain/format.ts';
import type { BackdropJob, PhotoSource, RenditionJob } from '../domain/renderer.ts';
import type { Values } from '../domain/values/values.ts';
import type { Bounds } from '../layout/bounds.ts';
import { plainFills } from '../layout/display-list/plain-fills.ts';
import { drawingSvg, listMarkup, svgDocument } from '../layout/display-list/svg.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import type { Overlay, OverlayPart } from '../layout/overlay.ts';
import type { LoadedTemplate, TemplateLibrary } from '../templates/library.ts';
import { readKeptTemplate } from '../templates/read.ts';
import type { Backdrops } from './backdrop.ts';
import type { Credentials } from './credentials.ts';
import { encode, shrinkJpeg } from './encode.ts';
import { paintFill } from './fill/fill.ts';
import { drawPdf } from './pdf.ts';
import { BLEED_PX } from './pdf-sheet.ts';
import { preparePhoto } from './photo-intake.ts';
import { blend, type Pixels, type Raster, type Rect, rasterise } from './pixels.ts';
import { xmpOf } from './xmp.ts';

export interface PipelineParts {
  templates: TemplateLibrary;
  engine: LayoutEngine;
  backdrops: Backdrops;
  /** Signs what is drawn for a poster. */
  credentials?: Credentials | undefined;
}

/** A job whose template may be in a folder of its own, which never changes, rather than among those that are loaded. */
export type Placed<Job> = Job & { folder?: string };

/** Templates in folders of their own that are kept in memory: some kilobytes each. */
const MAX_KEPT = 100;
/** Backdrops for the maker: those to look at closely differ less from the poster than anyone sees, small ones are light. */
const BACKDROP_QUALITY = { small: 72, large: 92 };
const SMALL = 480;
/** Half-covered pixels at the edge of the ink, in px. */
const EDGE = 2;

export type Pipeline = ReturnType<typeof createPipeline>;

/** From values to a file, step by step. One job at a time: the canvas is shared. */
export function createPipeline(parts: PipelineParts) {
  const { templates, engine, backdrops, credentials } = parts;
  const rasters = new WeakMap<OverlayPart, Raster>();
  const kept = new LRUCache<string, LoadedTemplate>({ max: MAX_KEPT });

  async function rendition(job: Placed<RenditionJob>, photos?: PhotoSource): Promise<Buffer> {
    const loaded = await find(job);
    const overlay = await layOut(loaded, job);
    if (job.type === 'pdf') return toPdf(loaded, job, overlay, photos);
    const pixels = await paint(loaded, job, overlay, photos);
    const { type, caption, width } = job;
    const card = job.format === leadFormat(loaded.template);
    const xmp = caption && xmpOf(caption);
    const signing = caption && credentials;
    const bytes = await encode(pixels, type, { card, room: signing?.room, width, xmp });
    return signing ? signing.sign(bytes, type, caption) : bytes;
  }

  /** Lays out the text of a poster. */
  function layOut({ template }: LoadedTemplate, job: Omit<RenditionJob, 'type'>): Promise<Overlay> {
    const { layout } = FORMATS[job.format];
    return engine.overlay({ template, layout, values: job.values, imprint: job.imprint });
  }

  /** Draws text onto the backdrop: fills by themselves, anything else as an SVG of the box that it covers. */
  async function paint(
    loaded: LoadedTemplate,
    job: Omit<RenditionJob, 'type'>,
    overlay: Overlay,
    photos: PhotoSource | undefined,
    { width, height }: { width: number; height: number } = FORMATS[job.format],
  ): Promise<Pixels> {
    const { layout } = FORMATS[job.format];
    const [scaleX, scaleY] = [width / LAYOUTS[layout].width, height / LAYOUTS[layout].height];
    const boxes = overlay.parts.map((part) => pixelBox(part.bounds, scaleX, scaleY, width, height));
    const top = Math.min(height, ...boxes.map((box) => box.top));
    const bottom = Math.max(top, ...boxes.map((box) => box.top + box.height));
    // A sheet at 300 dpi is as large as a whole cache, and drawn once.
    const canvas = isPrintFormat(job.format)
      ? await backdrops.draw(loaded, { width, height, layout, bleed: 0 }, job.values, photos)
      : await backdrops.canvas(loaded, job.format, job.values, top, bottom, photos);
    overlay.parts.forEach((part, i) => {
      const box = boxes[i]!;
      if (box.width <= 0 || box.height <= 0) return;
      const isImprint = overlay.texts[i]!.slot === undefined;
      const fills = isImprint ? undefined : plainFills(part);
      if (fills) {
        for (const fill of fills) paintFill(canvas, fill, { scaleX, scaleY });
        return;
      }
      const shown = {
        left: box.left / scaleX,
        top: box.top / scaleY,
        right: (box.left + box.width) / scaleX,
        bottom: (box.top + box.height) / scaleY,
      };
      const draw = () => rasterise(svgDocument(listMarkup(part), shown, box), box.width);
      blend(canvas, isImprint ? keptRaster(part, box, draw) : draw(), box.left, box.top);
    });
    return canvas;
  }

  /** The layout hands out the same object for an imprint that it laid out before; its pixels are kept with it. */
  function keptRaster(part: OverlayPart, box: Rect, draw: () => Raster): Raster {
    const known = rasters.get(part);
    if (known && known.width === box.width && known.height === box.height) return known;
    const raster = draw();
    rasters.set(part, raster);
    return raster;
  }

  async function toPdf(
    loaded: LoadedTemplate,
    job: RenditionJob,
    overlay: Overlay,
    photos: PhotoSource | undefined,
  ): Promise<Buffer> {
    const { format, values, press = DEFAULT_PRESS, caption } = job;
    if (!isPrintFormat(format)) throw new FlyposterError('unknown_type');
    const bleed = press.marks ? BLEED_PX : 0;
    const backdrop = await backdrops.draw(loaded, { ...FORMATS[format], bleed }, values, photos);
    return drawPdf({ format, overlay, backdrop, press, caption });
  }

  /** What lies under the overlay, for looking at: a sheet at the size of its layout. */
  async function showBackdrop(
    loaded: LoadedTemplate,
    format: FormatName,
    values: Values,
    photos: PhotoSource | undefined,
  ): Promise<Pixels> {
    if (!isPrintFormat(format)) return backdrops.clean(loaded, format, values, photos);
    const { layout } = FORMATS[format];
    return backdrops.draw(loaded, { layout, ...LAYOUTS[layout], bleed: 0 }, values, photos);
  }

  async function find({ template: id, folder }: Placed<Pick<RenditionJob, 'template'>>): Promise<LoadedTemplate> {
    if (folder !== undefined) {
      const known = kept.get(folder) ?? { template: await readKeptTemplate(id, folder), folder };
      kept.set(folder, known);
      return known;
    }
    const loaded = templates.find(id);
    if (!loaded) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
    return loaded;
  }

  return {
    rendition,
    overlay: async (job: Placed<Omit<RenditionJob, 'type'>>): Promise<string> =>
      drawingSvg(await layOut(await find(job), job)),
    /** A poster's pixels to look at: a sheet at the size of its layout, not of its print. */
    proof: async (job: Placed<Omit<RenditionJob, 'type'>>, photos?: PhotoSource): Promise<Pixels> => {
      const loaded = await find(job);
      const size = isPrintFormat(job.format) ? LAYOUTS[FORMATS[job.format].layout] : undefined;
      return paint(loaded, job, await layOut(loaded, job), photos, size);
    },
    backdrop: async (job: Placed<BackdropJob>, photos?: PhotoSource): Promise<Buffer> => {
      const pixels = await showBackdrop(await find(job), job.format, job.values, photos);
      const quality = BACKDROP_QUALITY[(job.width ?? pixels.width) <= SMALL ? 'small' : 'large'];
      return encode(pixels, 'webp', { width: job.width, quality });
    },
    shrink: shrinkJpeg,
    photo: preparePhoto,
  };
}

/** The whole pixels that hold bounds given in layout px, clipped to the picture. */
function pixelBox(bounds: Bounds, scaleX: number, scaleY: number, width: number, height: number): Rect {
  const left = Math.max(0, Math.floor(bounds.left * scaleX) - EDGE);
  const top = Math.max(0, Math.floor(bounds.top * scaleY) - EDGE);
  const right = Math.min(width, Math.ceil(bounds.right * scaleX) + EDGE);
  const bottom = Math.min(height, Math.ceil(bounds.bottom * scaleY) + EDGE);
  return { left, top, width: right - left, height: bottom - top };
}
