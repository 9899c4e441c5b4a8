import type { PhotoPart } from '../../../src/layout/photo-part.ts';
import type { CropStage } from './crop-view.ts';

/** Pixels of the photo that rounding may leave at its edge. */
const SLACK = 0.5;

/**
 * The CSS `touch-action` of a crop area. Swipes that cannot move the photo, because the frame shows all of its height
 * or the photo ends there, scroll the page. Gestures with two fingers always go to the photo.
 */
export function touchActionOf({ photo }: CropStage, { y, height }: PhotoPart): string {
  const atTop = y < SLACK;
  const atBottom = y + height > photo.height - SLACK;
  if (atTop && atBottom) return 'pan-y';
  const edge = atTop ? 'pan-up' : atBottom ? 'pan-down' : 'none';
  return CSS.supports('touch-action', edge) ? edge : 'none';
}
