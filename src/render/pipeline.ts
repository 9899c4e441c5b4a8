import { FlyposterError } from '../domain/errors.ts';
import { DEFAULT_PRINT, FORMATS, isPrintFormat, LAYOUTS } from '../domain/format.ts';
import type { PhotoSource } from '../domain/renderer.ts';
import type { Scene } from '../domain/scene/scene.ts';
import type { GroundJob, SceneBackdrop, SceneJob, SceneRendition } from '../domain/scene/scene-renderer.ts';
import { drawingSvg } from '../layout/display-list/svg.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import type { Overlay } from '../layout/overlay.ts';
import { frameOf } from './bleed.ts';
import type { Credentials } from './credentials.ts';
import { encode, shrinkJpeg } from './encode.ts';
import type { Backdrops } from './ground/backdrops.ts';
import { drawPdf } from './pdf.ts';
import { BLEED_PX } from './pdf-sheet.ts';
import { preparePhoto } from './photo-intake.ts';
import type { Pixels } from './pixels.ts';
import { createTextPainter, placeTexts } from './texts/paint-texts.ts';
import { xmpOf } from './xmp.ts';

export interface PipelineParts {
  engine: LayoutEngine;
  backdrops: Backdrops;
  /** Signs the pictures of posters. */
  credentials?: Credentials | undefined;
}

/** WebP quality of backdrops for the maker: large ones look the same as the poster, small ones load quickly. */
const BACKDROP_QUALITY = { small: 72, large: 92 };
const SMALL = 480;

export type Pipeline = ReturnType<typeof createPipeline>;

/** Creates the steps from a scene to a file. Run one job at a time: the canvas is shared. */
export function createPipeline({ engine, backdrops, credentials }: PipelineParts) {
  const paintTexts = createTextPainter();

  /** Lays out, paints the ground, paints the texts, encodes, signs. */
  async function rendition(job: SceneRendition, photos?: PhotoSource): Promise<Buffer> {
    const { scene, type, caption, width, card, lowPriority } = job;
    const overlay = await engine.overlay(scene);
    if (type === 'pdf') return page(job, overlay, photos);
    const pixels = await paint(job, overlay, FORMATS[job.format], photos);
    const signing = caption && credentials;
    const bytes = await encode(pixels, type, {
      card,
      lowPriority,
      reservedBytes: signing?.reservedBytes,
      width,
      xmp: caption && xmpOf(caption),
    });
    return signing ? signing.sign(bytes, type, caption) : bytes;
  }

  /** Paints the ground and the texts on it, at a size in px. */
  async function paint(
    job: SceneJob,
    overlay: Overlay,
    size: { width: number; height: number },
    photos: PhotoSource | undefined,
  ): Promise<Pixels> {
    const texts = placeTexts(overlay, job.scene.layout, size);
    // A sheet at 300 dpi is as large as the whole cache, and drawn only once.
    const canvas = isPrintFormat(job.format)
      ? await backdrops.draw(job, frameOf(job.scene.layout, size), photos)
      : await backdrops.canvas(job, texts.rows, photos);
    paintTexts(canvas, texts);
    return canvas;
  }

  /** Draws a PDF: the ground as pixels, the texts as vectors. */
  async function page(job: SceneRendition, overlay: Overlay, photos: PhotoSource | undefined): Promise<Buffer> {
    const { scene, format, print = DEFAULT_PRINT, caption } = job;
    if (!isPrintFormat(format)) throw new FlyposterError('unknown_type');
    const frame = frameOf(scene.layout, FORMATS[format], print.marks ? BLEED_PX : 0);
    const backdrop = await backdrops.draw(job, frame, photos);
    return drawPdf({ format, overlay, backdrop, print, caption });
  }

  /** The size for the screen: for a sheet, that of its layout. */
  const sizeToLookAt = ({ format, scene }: GroundJob) =>
    isPrintFormat(format) ? LAYOUTS[scene.layout] : FORMATS[format];

  return {
    rendition,
    overlay: async (scene: Pick<Scene, 'layout' | 'texts'>): Promise<string> => drawingSvg(await engine.overlay(scene)),
    /** The pixels of a poster for the screen: a sheet has the size of its layout, not of its print. */
    proof: async (job: SceneJob, photos?: PhotoSource): Promise<Pixels> =>
      paint(job, await engine.overlay(job.scene), sizeToLookAt(job), photos),
    /** The backdrop for the screen: all that lies under the texts. */
    backdrop: async (job: SceneBackdrop, photos?: PhotoSource): Promise<Buffer> => {
      const pixels = isPrintFormat(job.format)
        ? await backdrops.draw(job, frameOf(job.scene.layout, sizeToLookAt(job)), photos)
        : await backdrops.clean(job, photos);
      const quality = BACKDROP_QUALITY[(job.width ?? pixels.width) <= SMALL ? 'small' : 'large'];
      return encode(pixels, 'webp', { width: job.width, quality });
    },
    shrink: shrinkJpeg,
    photo: preparePhoto,
  };
}
