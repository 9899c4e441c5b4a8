import { describe, expect, test } from 'vitest';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { rendererOf, rendering } from '../services/rendering.ts';
import { differenceFromGolden, expectGolden } from './compare.ts';
import { smallShare } from './small-share.ts';

const { pipeline, renderer, templates } = await rendering();
/** Of the share format's 1200 px: as small as a poster is in a gallery on a phone. */
const WIDTH = 400;
/** How far a poster may be from its golden. */
const ALLOWED = { tolerance: 0.6, strong: 10 };
const all = templates.list().map((template) => [template.id, template] as const);
const draw = (template: Template, by = renderer) => smallShare(by, template.id, exampleValues(template), WIDTH);

test.each(all)('%s looks as its golden shows', async (id, template) => {
  await expectGolden(`template-${id}`, await draw(template), ALLOWED);
});

describe('the goldens notice', () => {
  /** The same templates with one of them changed. */
  const changed = (change: (template: Template) => void) =>
    rendererOf(pipeline, {
      find(id) {
        const loaded = templates.find(id);
        if (!loaded) return undefined;
        const template = structuredClone(loaded.template);
        change(template);
        return { ...loaded, template };
      },
    });
  const expectNoticed = async (id: string, template: Template, change: (template: Template) => void) => {
    const { mean, strong } = await differenceFromGolden(`template-${id}`, await draw(template, changed(change)));
    const noticed = mean > ALLOWED.tolerance || strong > ALLOWED.strong;
    expect(noticed, `mean ${mean.toFixed(2)}, strong ${strong}`).toBe(true);
  };

  test.each(all)('a slogan of %s that is off by a hundredth of the width', async (id, template) => {
    await expectNoticed(id, template, ({ layers }) => {
      for (const layer of layers) if (layer.type === 'text' && layer.slot === 'slogan') layer.box.share![0] += 12;
    });
  });

  const drawn = all.filter(([, { layers }]) => layers.some(({ type }) => type === 'art'));
  test.each(drawn)('art of %s that is missing', async (id, template) => {
    await expectNoticed(id, template, ({ layers }) => {
      layers.splice(
        layers.findIndex(({ type }) => type === 'art'),
        1,
      );
    });
  });
});
