import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { EFFECTS, type EffectName } from '../../src/domain/values/effects.ts';
import { applyEffect } from '../../src/render/effects/effect.ts';
import { readInks } from '../../src/render/effects/inks.ts';
import { cropPhoto } from '../../src/render/photo-crop.ts';
import { preparePhoto } from '../../src/render/photo-intake.ts';
import type { Pixels } from '../../src/render/pixels.ts';
import { IMPRINT, rendering } from '../services/rendering.ts';
import { decode, expectGolden, meanDifference } from './compare.ts';
import { noise, portraitScene } from './scenes.ts';

const inks = readInks({ dark: '#0c2d48', shade: '#d8352a', tint: '#7fb0b3', light: '#fbe6b8' });
const DRAWN = EFFECTS.filter((effect) => effect !== 'none');

const encode = ({ width, height, data }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } });
const shrink = async (pixels: Pixels, width: number) => decode(await encode(pixels).resize(width).png().toBuffer());

const uploads = new Map<number, Promise<Uint8Array>>();

/** An upload of the portrait, through all that an upload goes through. */
function uploadPortrait(width: number): Promise<Uint8Array> {
  const known = uploads.get(width);
  if (known) return known;
  const original = encode(portraitScene(width))
    .jpeg({ quality: 92 })
    .toBuffer()
    .then(async (bytes) => (await preparePhoto(bytes)).original);
  uploads.set(width, original);
  return original;
}

const draw = (photo: Pixels, effect: EffectName, hatch = true) => applyEffect(photo, effect, { inks, hatch });

describe('effects', () => {
  test.each(DRAWN)('%s looks as it did', async (effect) => {
    // Dots are hard to pack.
    const width = effect === 'halftone' ? 180 : 320;
    await expectGolden(`effect-${effect}`, draw(portraitScene(width), effect), { tolerance: 3 });
  });

  test('four tones without ruled lines look as they did', async () => {
    await expectGolden('effect-fourtone-flat', draw(portraitScene(320), 'fourtone', false), { tolerance: 3 });
  });

  test.each(DRAWN)('%s looks the same at every size', async (effect) => {
    const photo = await uploadPortrait(2400);
    const sizes = [320, 1080, 2160].map((width) => ({ width, height: (width * 5) / 4 }));
    const [small, medium, large] = await Promise.all(
      sizes.map(async (size) => shrink(draw(await cropPhoto(photo, undefined, size), effect), 320)),
    );
    expect(meanDifference(large!, medium!), 'twice as large').toBeLessThan(2.5);
    expect(meanDifference(large!, small!), 'seven times as large').toBeLessThan(9);
    // Not because all of them look the same.
    const plain = await shrink(portraitScene(1080), 320);
    expect(meanDifference(large!, plain)).toBeGreaterThan(effect === 'airbrush' ? 4 : 15);
  });

  test.each(DRAWN)('%s leaves the photo it was given as it is', (effect) => {
    const photo = portraitScene(200);
    const before = Buffer.from(photo.data);
    draw(photo, effect);
    expect(photo.data.equals(before)).toBe(true);
  });

  test.each(['duotone', 'halftone', 'fourtone'] as const)('%s prints in its inks and their mixtures only', (effect) => {
    const { data } = draw(portraitScene(600), effect);
    const counted = { pure: 0, beyond: 0, all: data.length / 3 };
    for (let at = 0; at < data.length; at += 3) {
      const off = Object.values(inks).map((ink) => Math.max(...ink.map((c, i) => Math.abs(c - data[at + i]!))));
      if (Math.min(...off) <= 2) counted.pure++;
      // Nothing is darker than the dark ink or lighter than the light one.
      if (data[at + 1]! < inks.dark[1] - 1 || data[at + 1]! > inks.light[1] + 1) counted.beyond++;
    }
    expect(counted.beyond).toBe(0);
    // Flat inks with edges a pixel wide, but for the duotone, which is all mixtures.
    if (effect === 'fourtone') expect(counted.pure / counted.all).toBeGreaterThan(0.85);
    if (effect === 'halftone') expect(counted.pure / counted.all).toBeGreaterThan(0.4);
  });

  /** A photo of one grey, 0 to 255, with the noise of a camera. */
  const plain = (grey: number, grain: number): Pixels => {
    const random = noise(3);
    const values = Uint8ClampedArray.from({ length: 300 * 300 * 3 }, () => grey + grain * (random() - 0.5));
    const data = Buffer.from(values);
    return { width: 300, height: 300, data };
  };
  /** How much of a drawing is ink, were it mixed of the dark and the light ink. */
  const inked = ({ data }: Pixels): number => {
    const green = data.filter((_, i) => i % 3 === 1);
    return (
      green.reduce((sum, value) => sum + (inks.light[1] - value), 0) / green.length / (inks.light[1] - inks.dark[1])
    );
  };

  test.each(['duotone', 'halftone', 'fourtone'] as const)('%s prints white as paper, however white it is', (effect) => {
    for (const photo of [plain(255, 0), plain(250, 6)]) {
      const { data } = draw(photo, effect);
      const off = data.filter((value, i) => Math.abs(value - inks.light[i % 3]!) > 24).length / data.length;
      expect(off).toBeLessThan(0.001);
    }
  });

  test.each(['duotone', 'halftone', 'fourtone'] as const)('%s prints black as ink', (effect) => {
    for (const photo of [plain(0, 0), plain(3, 6)]) expect(inked(draw(photo, effect))).toBeGreaterThan(0.97);
  });

  test.each(['duotone', 'halftone'] as const)('%s prints a flat grey as a grey', (effect) => {
    const tones = [60, 100, 140, 180, 220].map((grey) => inked(draw(plain(grey, 6), effect)));
    expect(tones).toEqual([...tones].sort((a, b) => b - a));
    expect(tones[0]).toBeGreaterThan(0.6);
    expect(tones[2]).toBeGreaterThan(0.3);
    expect(tones[2]).toBeLessThan(0.7);
    expect(tones[4]).toBeLessThan(0.25);
  });

  test.each(['duotone', 'halftone'] as const)('%s gives a pale photo its contrast back', (effect) => {
    const scene = portraitScene(300);
    const pale = { ...scene, data: Buffer.from(scene.data.map((value) => 150 + value * 0.35)) };
    expect(Math.abs(inked(draw(pale, effect)) - inked(draw(scene, effect)))).toBeLessThan(0.03);
  });

  test.each(EFFECTS)('%s stands one colour, one pixel and one row', (effect) => {
    for (const [width, height] of [
      [64, 64],
      [1, 1],
      [1, 40],
      [300, 1],
    ] as const) {
      const photo = { width, height, data: Buffer.alloc(width * height * 3, 127) };
      const drawn = draw(photo, effect);
      expect([drawn.width, drawn.height, drawn.data.length]).toEqual([width, height, width * height * 3]);
    }
  });

  test.each(DRAWN)('%s takes no longer than a poster may', (effect) => {
    const photo = portraitScene(1080);
    const times = Array.from({ length: 5 }, () => {
      const started = process.cpuUsage();
      draw(photo, effect);
      return process.cpuUsage(started).user / 1000;
    });
    // Aimed at 150 ms; a machine that runs other tests beside this one has a bad day now and then.
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

describe('crops', () => {
  test('show the middle of the part that was chosen', async () => {
    const photo = await uploadPortrait(1200);
    const crop = { x: 0.2, y: 0.3, width: 0.6, height: 0.3 };
    await expectGolden('crop', await cropPhoto(photo, crop, { width: 240, height: 240 }), { tolerance: 3 });
  });

  test('are the same part from a large photo as from a small one', async () => {
    const crop = { x: 0.25, y: 0.3, width: 0.5, height: 0.4 };
    const box = { width: 240, height: 240 };
    const [small, large] = await Promise.all(
      [900, 2400].map(async (width) => cropPhoto(await uploadPortrait(width), crop, box)),
    );
    expect(meanDifference(small!, large!)).toBeLessThan(3);
  });

  test('reach to the last pixel of every side', async () => {
    const photo = await uploadPortrait(801);
    for (const [x, y] of [
      [0, 0],
      [0.98, 0],
      [0, 0.98],
      [0.98, 0.98],
      [1 / 3, 2 / 3],
    ] as const) {
      for (const [width, height] of [
        [600, 20],
        [20, 600],
        [7, 7],
      ] as const) {
        const part = await cropPhoto(photo, { x, y, width: 0.02, height: 0.02 }, { width, height });
        expect([part.width, part.height, part.data.length]).toEqual([width, height, width * height * 3]);
      }
    }
  });
});

describe('the portrait', () => {
  const id = 'abcdefghijkmnpqrstuv';
  const draw = async (values: object) => {
    const { renderer } = await rendering();
    const photo = await uploadPortrait(1200);
    const job = { template: 'portrait', format: 'portrait', type: 'png', imprint: IMPRINT } as const;
    const base = { slogan: 'Patience', palette: 'daybreak' };
    const image = await renderer.rendition({ ...job, values: { ...base, ...values } }, async () => photo);
    return sharp(image).resize(260).png().toBuffer();
  };

  test('looks as it did, with a photo and without', async () => {
    await expectGolden('portrait-empty', await draw({}), { tolerance: 3 });
    await expectGolden('portrait-given', await draw({ portrait: { id } }), { tolerance: 3 });
    const crop = { x: 0.2, y: 0.2, width: 0.6, height: 0.45 };
    await expectGolden(
      'portrait-halftone',
      await draw({ palette: 'sash', portrait: { id, crop, effect: 'halftone' } }),
      {
        tolerance: 3,
      },
    );
  });
});
