import { type Crop, MIN_CROP } from '../../../src/domain/values/photo-value.ts';
import { coverPart, type PhotoPart, type Size } from '../../../src/layout/photo-part.ts';

export interface Point {
  x: number;
  y: number;
}

/** A photo that is being cropped, and the frame that shows a part of it. */
export interface CropStage {
  /** Size of the photo in its own pixels. */
  photo: Size;
  /** Place of the frame in px of the page, from the upper left corner of the stage. */
  frame: PhotoPart;
}

/** Largest zoom: beyond it the pixels of a phone's photo show on a poster. */
const MOST_ZOOM = 8;
/** Fractions are rounded to steps of 1 / DIGITS, less than a pixel of the largest photo. */
const DIGITS = 1e5;
/** Smallest side of a view, a fraction of the photo: slightly above `MIN_CROP`, because rounding may reduce it. */
const LEAST = MIN_CROP * 1.01;

/** The largest frame of a shape (width over height) in the middle of a stage, `margin` px from its edges. */
export function frameIn({ width, height }: Size, shape: number, margin: number): PhotoPart {
  const [w, h] = [Math.max(1, width - 2 * margin), Math.max(1, height - 2 * margin)];
  const frame = { width: Math.min(w, h * shape), height: Math.min(h, w / shape) };
  return { x: (width - frame.width) / 2, y: (height - frame.height) / 2, ...frame };
}

/** The part of the photo that the frame shows with a crop. */
export function viewOf({ photo, frame }: CropStage, crop: Crop | undefined): PhotoPart {
  return coverPart(photo, crop, frame);
}

/** The zoom of a view: 1 if the frame shows as much of the photo as it can. */
export function zoomOf(stage: CropStage, view: PhotoPart): number {
  return viewOf(stage, undefined).width / view.width;
}

/** The largest zoom. It is smaller if the frame can show only little of the photo, because crops have a least size. */
export function mostZoom(stage: CropStage): number {
  const { width, height } = viewOf(stage, undefined);
  const { photo } = stage;
  return Math.max(1, Math.min(MOST_ZOOM, width / photo.width / LEAST, height / photo.height / LEAST));
}

/**
 * The view after the point of the photo at `from` was dragged to `to`, both px of the stage, and the photo was enlarged
 * by `factor` around it. The view never leaves the photo.
 */
export function dragView(stage: CropStage, view: PhotoPart, from: Point, to: Point, factor = 1): PhotoPart {
  const { photo, frame } = stage;
  const zoom = Math.min(mostZoom(stage), Math.max(1, zoomOf(stage, view) * factor));
  const widest = viewOf(stage, undefined);
  const [width, height] = [widest.width / zoom, widest.height / zoom];
  const [before, after] = [view.width / frame.width, width / frame.width];
  const x = view.x + (from.x - frame.x) * before - (to.x - frame.x) * after;
  const y = view.y + (from.y - frame.y) * before - (to.y - frame.y) * after;
  return { x: between(0, x, photo.width - width), y: between(0, y, photo.height - height), width, height };
}

/** A view at another zoom, with the same middle. */
export function zoomView(stage: CropStage, view: PhotoPart, zoom: number): PhotoPart {
  const middle = middleOf(stage.frame);
  return dragView(stage, view, middle, middle, zoom / zoomOf(stage, view));
}

/** A view moved so that the point of the photo at `point`, px of the stage, is in its middle. */
export function centerView(stage: CropStage, view: PhotoPart, point: Point): PhotoPart {
  return dragView(stage, view, point, middleOf(stage.frame));
}

/**
 * The crop to store for a view; undefined for the whole photo. It is extended to the shape of the photo as far as there
 * is room around the view, so that formats and templates of other shapes show more than the view rather than less.
 */
export function cropOf({ photo }: CropStage, view: PhotoPart): Crop | undefined {
  const { x, y } = middleOf(view);
  const share = Math.max(view.width / photo.width, view.height / photo.height);
  const width = round(Math.min(share, (2 * x) / photo.width, 2 - (2 * x) / photo.width));
  const height = round(Math.min(share, (2 * y) / photo.height, 2 - (2 * y) / photo.height));
  if (width === 1 && height === 1) return undefined;
  return {
    x: round(between(0, x / photo.width - width / 2, 1 - width)),
    y: round(between(0, y / photo.height - height / 2, 1 - height)),
    width,
    height,
  };
}

function middleOf({ x, y, width, height }: PhotoPart): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

const round = (fraction: number) => Math.round(fraction * DIGITS) / DIGITS;
