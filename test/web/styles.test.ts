import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/domain/format.ts';

const read = (path: string) => readFileSync(new URL(`../../web/${path}`, import.meta.url), 'utf8');
const tokens = read('styles/tokens.css');

it('gives the preview the shape of every format', () => {
  const css = read('components/preview/preview.css');
  for (const [format, { width, height }] of Object.entries(FORMATS)) {
    expect(css).toContain(`[data-format="${format}"] {\n  --shape: ${width} / ${height};`);
  }
});

it.each([
  ['ink', 'paper', 4.5],
  ['ink', 'sheet', 4.5],
  ['ink', 'wall', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'sheet', 4.5],
  ['bad', 'paper', 4.5],
  ['bad', 'bad-sheet', 4.5],
  ['on-act', 'act', 4.5],
  ['on-glow', 'glow', 4.5],
  ['on-pink', 'pink', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'sheet', 3],
])('keeps %s readable on %s, by day and by night', (front, back, least) => {
  for (const scheme of ['day', 'night'] as const) {
    expect(contrast(color(front, scheme), color(back, scheme))).toBeGreaterThanOrEqual(least);
  }
});

/** The value of a token; one that the night does not change is the day's. */
function color(name: string, scheme: 'day' | 'night'): string {
  const found = new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\\))?;`).exec(tokens);
  const value = (scheme === 'night' && found?.[2]) || found?.[1];
  if (!value) throw new Error(`There is no colour --${name}.`);
  return value;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
