import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { checkValues } from '../../src/domain/slots/check-values.ts';
import { splitGraphemes } from '../../src/domain/values/slogan.ts';
import { drawProofs } from '../../src/proofs/contact-sheets.ts';
import { VALUE_KINDS, valuesOf } from '../../src/proofs/sample-values.ts';
import { rendering } from '../services/rendering.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

afterAll(removeFolders);

test('the sheet of one template has a row for every kind of values', async () => {
  const folder = await temporaryFolder();
  const { pipeline, templates } = await rendering();
  const files = await drawProofs(pipeline, templates, folder, { template: 'shout' });
  expect(files).toEqual([join(folder, 'shout.png')]);
  expect(await readdir(folder)).toEqual(['shout.png']);
  const { width, height } = await sharp(join(folder, 'shout.png')).metadata();
  // Seven formats beside each other; the highest of a row is as high as its cell.
  expect({ width, height }).toEqual({ width: 16 + 7 * 336, height: 16 + VALUE_KINDS.length * 336 });
});

test('a template that is not there is named', async () => {
  const { pipeline, templates } = await rendering();
  const drawn = drawProofs(pipeline, templates, await temporaryFolder(), { template: 'shot' });
  await expect(drawn).rejects.toThrow(/"shout"/);
});

test('every kind of values is one that a person could type', async () => {
  const { templates } = await rendering();
  for (const template of templates.list()) {
    for (const kind of VALUE_KINDS) expect(checkValues(template, valuesOf(template, kind))).toBeTruthy();
    const slot = template.slots.find(({ type }) => type === 'text')!;
    const longest = String(valuesOf(template, 'longest')[slot.name]);
    const { maxLength } = slot as { maxLength: number };
    // A blank at the end is not counted.
    expect(splitGraphemes(longest).length).toBeGreaterThanOrEqual(Math.min(maxLength, 350) - 1);
  }
});
