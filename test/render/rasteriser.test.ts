import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../../src/domain/format.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import { type PlainFill, plainFills } from '../../src/layout/display-list/plain-fills.ts';
import { listMarkup, svgDocument } from '../../src/layout/display-list/svg.ts';
import { SCRIPT_SAMPLES } from '../../src/proofs/script-samples.ts';
import { blend, type Pixels, rasterise } from '../../src/render/pixels.ts';
import { paintFill } from '../../src/render/rasteriser/fill.ts';
import { IMPRINT, rendering } from '../services/rendering.ts';

const { engine, templates } = await rendering();

const blank = (width: number, height: number): Pixels => ({
  width,
  height,
  data: Buffer.alloc(width * height * 3, 40),
});

/** Mean and largest difference of two pictures, of 255. */
function difference(a: Pixels, b: Pixels): { mean: number; largest: number } {
  let [sum, largest] = [0, 0];
  for (let i = 0; i < a.data.length; i++) {
    const off = Math.abs(a.data[i]! - b.data[i]!);
    sum += off;
    largest = Math.max(largest, off);
  }
  return { mean: sum / a.data.length, largest };
}

const square = (x: number, y: number, side: number) =>
  `M${x} ${y}L${x + side} ${y}L${x + side} ${y + side}L${x} ${y + side}Z`;
const hole = (x: number, y: number, side: number) =>
  `M${x} ${y}L${x} ${y + side}L${x + side} ${y + side}L${x + side} ${y}Z`;
const fill = (path: string, color = '#ff8000'): PlainFill => ({
  color,
  shapes: [{ matrix: [1, 0, 0, 1, 0, 0], path }],
});
const paint = (...fills: PlainFill[]) => {
  const pixels = { ...blank(20, 20), data: Buffer.alloc(20 * 20 * 3) };
  for (const each of fills) paintFill(pixels, each, { scaleX: 1, scaleY: 1 });
  return (x: number, y: number) => [...pixels.data.subarray((y * 20 + x) * 3, (y * 20 + x) * 3 + 3)];
};

describe('a fill', () => {
  test('covers whole pixels whole, and parts of pixels by their area', () => {
    const at = paint(fill(square(2, 2, 10.5)));
    expect(at(2, 2)).toEqual([255, 128, 0]);
    expect(at(11, 11)).toEqual([255, 128, 0]);
    expect(at(12, 5)).toEqual([128, 64, 0]);
    expect(at(12, 12)).toEqual([64, 32, 0]);
    expect(at(13, 5)).toEqual([0, 0, 0]);
    expect(at(1, 5)).toEqual([0, 0, 0]);
  });

  test('leaves out holes, and draws what overlaps once', () => {
    const at = paint(fill(square(2, 2, 12) + hole(5, 5, 4) + square(12, 2, 6), '#ffffff80'));
    expect(at(3, 3)).toEqual(at(16, 3));
    expect(at(13, 3)).toEqual(at(3, 3));
    expect(at(3, 3)[0]).toBe(128);
    expect(at(6, 6)).toEqual([0, 0, 0]);
  });

  test('ends where its outline ends, also where that is all but level', () => {
    const pixels = { ...blank(20, 20), data: Buffer.alloc(20 * 20 * 3) };
    const tilted: PlainFill = {
      color: '#ffffff',
      shapes: [{ matrix: [1, 1e-9, 0, 1, 0, 0.3], path: square(2, 5, 8) }],
    };
    paintFill(pixels, tilted, { scaleX: 1, scaleY: 1 });
    const row = (y: number) => Array.from({ length: 20 }, (_, x) => pixels.data[(y * 20 + x) * 3]);
    expect(row(4)).toEqual(Array(20).fill(0));
    expect(row(5)).toEqual([0, 0, ...Array(8).fill(row(5)[2]), ...Array(10).fill(0)]);
    expect(row(9)).toEqual([0, 0, ...Array(8).fill(255), ...Array(10).fill(0)]);
    expect(row(13)).toEqual([0, 0, ...Array(8).fill(row(13)[2]), ...Array(10).fill(0)]);
    expect(row(14)).toEqual(Array(20).fill(0));
  });

  test('stops at the edges of the picture', () => {
    const at = paint(fill('M-50 -50L70 -50L70 70L-50 70Z'));
    for (const [x, y] of [
      [0, 0],
      [19, 0],
      [0, 19],
      [19, 19],
    ] as const)
      expect(at(x, y)).toEqual([255, 128, 0]);
    expect(paint(fill(square(-30, 5, 10)))(0, 6)).toEqual([0, 0, 0]);
    expect(paint(fill(square(30, 5, 10)))(19, 6)).toEqual([0, 0, 0]);
  });

  test('of half a turn of a circle has the area of it', () => {
    const k = 0.5522847498 * 8;
    const circle = `M18 10C18 ${10 + k} ${10 + k} 18 10 18C${10 - k} 18 2 ${10 + k} 2 10C2 ${10 - k} ${10 - k} 2 10 2C${10 + k} 2 18 ${10 - k} 18 10Z`;
    const at = paint(fill(circle, '#ffffff'));
    let area = 0;
    for (let y = 0; y < 20; y++) for (let x = 0; x < 20; x++) area += at(x, y)[0]! / 255;
    expect(area).toBeCloseTo(Math.PI * 64, 0);
  });
});

/** The same text both ways, on the same ground. */
async function bothWays(template: string, slogan: string) {
  const loaded = templates.get(template)!;
  const { width, height } = LAYOUTS.share;
  const values = { ...exampleValues(loaded), slogan };
  const overlay = await engine.overlay(resolveScene(loaded, values, 'share', IMPRINT));
  const [ours, theirs] = [blank(width, height), blank(width, height)];
  const isFilled = overlay.texts.some(({ name }, i) => name === 'slogan' && plainFills(overlay.parts[i]!));
  for (const part of overlay.parts) {
    const fills = plainFills(part);
    if (!fills) continue;
    for (const each of fills) paintFill(ours, each, { scaleX: 1, scaleY: 1 });
    const whole = { left: 0, top: 0, right: width, bottom: height };
    blend(theirs, rasterise(svgDocument(listMarkup(part), whole), width), 0, 0);
  }
  return { isFilled, ...difference(ours, theirs) };
}

test('all scripts are filled as resvg draws them', { timeout: 120_000 }, async () => {
  const filled: string[] = [];
  for (const [s, [name, slogan]] of Object.entries(SCRIPT_SAMPLES).entries()) {
    // Every script in a fourth of the templates, every template with a fourth of the scripts.
    for (const { id } of templates.list().filter((_, i) => i % 4 === s % 4)) {
      const { isFilled, mean, largest } = await bothWays(id, slogan);
      if (isFilled && !filled.includes(name)) filled.push(name);
      // resvg samples each pixel in a grid of 4 × 16, hence the steps at edges.
      expect(mean, `${name} in ${id}`).toBeLessThan(0.6);
      expect(largest, `${name} in ${id}`).toBeLessThan(110);
    }
  }
  expect(Object.keys(SCRIPT_SAMPLES).filter((name) => !filled.includes(name))).toEqual(['emoji']);
});
