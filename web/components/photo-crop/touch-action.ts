import type { PhotoPart } from '../../../src/layout/photo-part.ts';
import type { CropStage } from './crop-view.ts';

/** Pixels of the photo that rounding may leave at its edge. */
const SLACK = 0.5;

/**
 * Which swipes over a crop area scroll the page (CSS `touch-action`): those that could not move the photo, because the
 * frame shows all of its height or because it ends there. Two fingers are always ours.
 */
export function touchActionOf({ photo }: CropStage, { y, height }: PhotoPart): string {
  const atTop = y < SLACK;
  const atBottom = y + height > photo.height - SLACK;
  if (atTop && atBottom) return 'pan-y';
  const edge = atTop ? 'pan-up' : atBottom ? 'pan-down' : 'none';
  return CSS.supports('touch-action', edge) ? edge : 'none';
}
