import { FORMATS, type FormatName, LAYOUTS } from '../../src/domain/format.ts';
import type { PhotoSource } from '../../src/domain/renderer.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { sceneJob } from '../../src/domain/scene/scene-job.ts';
import type { Template } from '../../src/domain/template/template.ts';
import type { Values } from '../../src/domain/values/values.ts';
import type { OverlayText } from '../../src/layout/overlay.ts';
import { IMPRINT, type Rendering } from '../services/rendering.ts';

type Rgb = readonly [number, number, number];

/** How well one text of a poster stands out from what is behind it. */
export interface Legibility {
  text: OverlayText;
  /** Contrast ratio that all but one in twenty pixels of its letters reach. */
  ratio: number;
  /** Pixels looked at: the cores of the letters. */
  pixels: number;
}

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
);
const luminance = ([r, g, b]: Rgb) => 0.2126 * LINEAR[r]! + 0.7152 * LINEAR[g]! + 0.0722 * LINEAR[b]!;

/** Contrast ratio of two sRGB colours (WCAG 2.2, relative luminance). */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const channelsOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const opacityOf = (hex: string) => (hex.length === 9 ? Number.parseInt(hex.slice(7), 16) / 255 : 1);

/** Draws a poster with its text and without, and measures every text by the pixels inside its letters. */
export async function measureLegibility(
  { pipeline, engine, templates }: Rendering,
  template: Template,
  format: FormatName,
  values: Values,
  photos?: PhotoSource,
): Promise<Legibility[]> {
  const { layout } = FORMATS[format];
  const silent = {
    ...values,
    ...Object.fromEntries(template.slots.flatMap(({ type, name }) => (type === 'text' ? [[name, '']] : []))),
  };
  const draw = async (shown: Values, imprint: string) => {
    const job = sceneJob(templates.find(template.id)!, format, { values: shown, imprint });
    const { width, data } = await pipeline.proof(job, photos);
    return { width, data: Buffer.from(data) };
  };
  const behind = await draw(silent, '');
  const whole = await draw(values, IMPRINT);
  const scene = resolveScene(template, values, layout, IMPRINT);
  const { texts } = await engine.overlay(scene);
  const scale = whole.width / LAYOUTS[layout].width;

  return texts.map((text, i) => {
    const layer = scene.texts[i]!;
    if ((layer.type === 'text' ? layer.name : undefined) !== text.name) throw new Error('texts and layers differ');
    const inks = [layer.color, ...(layer.type === 'text' ? [layer.emphasis?.color ?? []].flat() : [])];
    const ground = layer.type === 'text' ? [layer.bars?.color ?? layer.stroke?.color ?? []].flat()[0] : undefined;
    const paints = inks.map((ink) => ({ channels: channelsOf(ink), opacity: opacityOf(ink) }));
    const solid = ground === undefined ? undefined : channelsOf(ground);
    const ratios: number[] = [];
    const { left, top, right, bottom } = text.bounds;
    const at = (pixels: Buffer, i: number): Rgb => [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
    for (let y = Math.floor(top * scale); y < Math.ceil(bottom * scale); y++) {
      for (let x = Math.floor(left * scale); x < Math.ceil(right * scale); x++) {
        const i = (y * whole.width + x) * 3;
        const moved = [0, 1, 2].some((c) => Math.abs(whole.data[i + c]! - behind.data[i + c]!) >= 8);
        if (!moved) continue;
        const pixel = at(whole.data, i);
        const base = solid ?? at(behind.data, i);
        const isInk = paints.some(({ channels, opacity }) =>
          channels.every((channel, c) => Math.abs(base[c]! + (channel - base[c]!) * opacity - pixel[c]!) < 6),
        );
        if (isInk) ratios.push(contrast(pixel, base));
      }
    }
    ratios.sort((a, b) => a - b);
    return { text, ratio: ratios[Math.floor(ratios.length / 20)] ?? 1, pixels: ratios.length };
  });
}
