import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhotoSlot } from '../../../src/domain/template/template.ts';
import { type Crop, checkPhotoValue } from '../../../src/domain/values/photo-value.ts';
import type { PhotoPart } from '../../../src/layout/photo-part.ts';
import {
  type CropStage,
  centerView,
  cropOf,
  dragView,
  frameIn,
  mostZoom,
  viewOf,
  zoomOf,
  zoomView,
} from '../../../web/components/photo-crop/crop-view.ts';

const stageOf = (width: number, height: number, shape: number): CropStage => ({
  photo: { width, height },
  frame: frameIn({ width: 358, height: 272 }, shape, 16),
});
const middle = ({ frame }: CropStage) => ({ x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 });
const near = (part: PhotoPart) => ({
  x: expect.closeTo(part.x, 1),
  y: expect.closeTo(part.y, 1),
  width: expect.closeTo(part.width, 1),
  height: expect.closeTo(part.height, 1),
});

const stages = fc
  .record({
    width: fc.integer({ min: 1, max: 6000 }),
    height: fc.integer({ min: 1, max: 6000 }),
    shape: fc.double({ min: 0.3, max: 3, noNaN: true }),
  })
  // Longer strips than any camera makes have parts too narrow to be a crop.
  .filter(({ width, height, shape }) => Math.max(shape / (width / height), width / height / shape) < 40)
  .map(({ width, height, shape }) => stageOf(width, height, shape));
const points = fc.record({
  x: fc.double({ min: -500, max: 900, noNaN: true }),
  y: fc.double({ min: -500, max: 900, noNaN: true }),
});
const drags = fc.array(
  fc.record({ from: points, to: points, factor: fc.double({ min: 0.05, max: 20, noNaN: true }) }),
  { maxLength: 12 },
);
const slot = { type: 'photo', name: 'face', effects: ['none'] } as unknown as PhotoSlot;

describe('the frame', () => {
  it('is as large as the stage allows, in its middle', () => {
    expect(frameIn({ width: 358, height: 272 }, 2, 16)).toEqual({ x: 16, y: 54.5, width: 326, height: 163 });
    expect(frameIn({ width: 358, height: 272 }, 0.5, 16)).toEqual({ x: 119, y: 16, width: 120, height: 240 });
  });
});

describe('the view of a photo', () => {
  const stage = stageOf(4000, 3000, 1);

  it('starts with as much as the frame can show, in the middle', () => {
    expect(viewOf(stage, undefined)).toEqual({ x: 500, y: 0, width: 3000, height: 3000 });
  });

  it('follows the finger', () => {
    const { frame } = stage;
    const moved = dragView(stage, viewOf(stage, undefined), { x: 100, y: 100 }, { x: 100 + frame.width / 10, y: 100 });
    expect(moved).toEqual(near({ x: 200, y: 0, width: 3000, height: 3000 }));
  });

  it('stops at the edges of the photo', () => {
    const view = viewOf(stage, undefined);
    expect(dragView(stage, view, { x: 0, y: 0 }, { x: 900, y: 900 })).toMatchObject({ x: 0, y: 0 });
    expect(dragView(stage, view, { x: 0, y: 0 }, { x: -900, y: -900 })).toMatchObject({ x: 1000, y: 0 });
  });

  it('keeps what is between two fingers between them', () => {
    const { frame } = stage;
    const at = { x: frame.x + frame.width * 0.25, y: frame.y + frame.height * 0.75 };
    const view = dragView(stage, viewOf(stage, undefined), at, at, 2);
    expect(view).toEqual(near({ x: 875, y: 1125, width: 1500, height: 1500 }));
    const aside = { x: at.x + frame.width * 0.1, y: at.y };
    expect(dragView(stage, viewOf(stage, undefined), at, aside, 2)).toEqual(
      near({ x: 725, y: 1125, width: 1500, height: 1500 }),
    );
  });

  it('zooms around its middle, no further out than the photo and no further in than is of use', () => {
    const view = zoomView(stage, viewOf(stage, undefined), 2);
    expect(view).toEqual(near({ x: 1250, y: 750, width: 1500, height: 1500 }));
    expect(zoomView(stage, view, 0.1)).toEqual(near(viewOf(stage, undefined)));
    expect(zoomOf(stage, zoomView(stage, view, 1000))).toBeCloseTo(mostZoom(stage));
  });

  it('comes to where it was tapped', () => {
    const view = zoomView(stage, viewOf(stage, undefined), 2);
    const { x, y } = middle(stage);
    const moved = centerView(stage, view, { x: x + stage.frame.width / 4, y });
    expect(moved).toEqual(near({ ...view, x: view.x + view.width / 4 }));
  });

  it('never leaves the photo and never changes its shape, whatever is done to it', () => {
    fc.assert(
      fc.property(stages, drags, (stage, steps) => {
        let view = viewOf(stage, undefined);
        for (const { from, to, factor } of steps) view = dragView(stage, view, from, to, factor);
        const { photo, frame } = stage;
        expect(view.x).toBeGreaterThanOrEqual(-1e-9);
        expect(view.y).toBeGreaterThanOrEqual(-1e-9);
        expect(view.x + view.width).toBeLessThanOrEqual(photo.width * (1 + 1e-9));
        expect(view.y + view.height).toBeLessThanOrEqual(photo.height * (1 + 1e-9));
        expect(view.width / view.height / (frame.width / frame.height)).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('the crop of a view', () => {
  it('is none for the whole photo', () => {
    for (const shape of [0.5, 1, 4 / 3, 2]) {
      const stage = stageOf(4000, 3000, shape);
      expect(cropOf(stage, viewOf(stage, undefined))).toBeUndefined();
    }
  });

  it('has the shape of the photo where there is room, so that other formats show no less', () => {
    const square = stageOf(4000, 3000, 1);
    const crop = cropOf(square, zoomView(square, viewOf(square, undefined), 2));
    expect(crop).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.5 });
    const wide = stageOf(4000, 3000, 2);
    expect(viewOf(wide, crop)).toEqual(near({ x: 1000, y: 1000, width: 2000, height: 1000 }));
  });

  it('gives up what is around where the photo ends', () => {
    const stage = stageOf(4000, 3000, 1);
    const view = dragView(stage, viewOf(stage, undefined), { x: 0, y: 0 }, { x: -900, y: 0 });
    expect(cropOf(stage, view)).toEqual({ x: 0.25, y: 0, width: 0.75, height: 1 });
  });

  it('shows the very view again, and the server takes it, whatever was done', () => {
    fc.assert(
      fc.property(stages, drags, (stage, steps) => {
        let view = viewOf(stage, undefined);
        for (const { from, to, factor } of steps) view = dragView(stage, view, from, to, factor);
        const crop: Crop | undefined = cropOf(stage, view);
        const id = 'aaaaaaaaaaaaaaaaaaaa';
        expect(checkPhotoValue(slot, { id, crop }, 'face')).toHaveProperty('value.id', id);
        const again = viewOf(stage, crop);
        const { photo } = stage;
        // A thousandth of the photo, and of the view itself.
        for (const [side, whole] of [
          ['x', photo.width],
          ['y', photo.height],
        ] as const) {
          expect(Math.abs(again[side] - view[side]) / whole).toBeLessThan(1e-3);
        }
        expect(Math.abs(again.width / view.width - 1)).toBeLessThan(1e-3);
      }),
    );
  });

  it('does not wander when it is looked at in one format after the other', () => {
    const [tall, wide] = [stageOf(4000, 3000, 0.93), stageOf(4000, 3000, 1.55)];
    let crop = cropOf(tall, zoomView(tall, viewOf(tall, undefined), 3));
    const first = crop;
    for (let turn = 0; turn < 10; turn++) {
      for (const stage of [wide, tall]) crop = cropOf(stage, viewOf(stage, crop));
    }
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(crop![side]).toBeCloseTo(first![side], 3);
  });
});
