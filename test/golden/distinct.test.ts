import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sceneJob } from '../../src/domain/scene/scene-job.ts';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import type { Values } from '../../src/domain/values/values.ts';
import type { Pixels } from '../../src/render/pixels.ts';
import { rendering } from '../services/rendering.ts';
import { distanceBeyondColor } from './recolouring.ts';

const { pipeline, templates } = await rendering();
const SLOGAN = 'Homes for all';
/** px: a poster in a row of a gallery, seen from across the room. */
const THUMBNAIL = { width: 48, height: 25 };
/** Posters nearer than this are one design. Palettes of one template are at 0.22 or less, templates at 0.47 or more. */
const LEAST = 0.35;

/** A template's thumbnail with the same words as those of all others, so that only the design differs. */
async function thumbnail(template: Template, choices: Values = {}): Promise<Pixels> {
  const texts = template.slots.flatMap(({ type, name }) =>
    type === 'text' ? [[name, name === 'slogan' ? SLOGAN : '']] : [],
  );
  const values = { ...exampleValues(template), ...Object.fromEntries(texts), ...choices };
  const job = sceneJob(templates.find(template.id)!, 'share', { values, imprint: '' });
  const { width, height, data } = await pipeline.proof(job);
  const pixels = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ ...THUMBNAIL, fit: 'fill' })
    .raw()
    .toBuffer();
  return { ...THUMBNAIL, data: pixels };
}

const drawn = new Map<string, Pixels>();
for (const template of templates.list()) drawn.set(template.id, await thumbnail(template));

test('no two templates can be taken for each other in a thumbnail', () => {
  const ids = [...drawn.keys()];
  const pairs = ids.flatMap((one, i) =>
    ids
      .slice(i + 1)
      .map((other) => ({ one, other, distance: distanceBeyondColor(drawn.get(one)!, drawn.get(other)!) })),
  );
  const [closest] = pairs.sort((a, b) => a.distance - b.distance);
  const { one, other, distance } = closest!;
  const told = `the closest are ${one} and ${other}, ${distance.toFixed(2)} apart`;
  console.info(told);
  expect(distance, told).toBeGreaterThan(LEAST);
});

/** The options of a template that change nothing but colours. */
function palettesOf({ slots, layers }: Template): Values[] {
  const asked = new Set(layers.flatMap((layer) => Object.keys(('when' in layer && layer.when) || {})));
  return slots.flatMap((slot) =>
    slot.type === 'choice' && !asked.has(slot.name)
      ? slot.options.flatMap(({ value }) => (value === slot.default ? [] : [{ [slot.name]: value }]))
      : [],
  );
}

describe('a copy of a template in another palette is found', () => {
  const copies = templates
    .list()
    .flatMap((template) => palettesOf(template).map((choices) => [template.id, choices, template] as const));

  test('for most templates', () => expect(new Set(copies.map(([id]) => id)).size).toBeGreaterThan(10));

  test.each(copies)('%s %j', async (id, choices, template) => {
    const copy = await thumbnail(template, choices);
    expect(copy.data.equals(drawn.get(id)!.data)).toBe(false);
    expect(distanceBeyondColor(drawn.get(id)!, copy)).toBeLessThan(LEAST);
  });
});
