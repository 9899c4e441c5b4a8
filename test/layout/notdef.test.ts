import { describe, expect, test } from 'vitest';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { layoutsOf, type Template } from '../../src/domain/template/template.ts';
import { countGraphemes } from '../../src/domain/values/slogan.ts';
import { drawingSvg } from '../../src/layout/display-list/svg.ts';
import { IMPRINT } from '../services/rendering.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';
import { engine, slogansFor, TEMPLATES, valuesWith } from './posters.ts';

/** No character: neither Unicode nor, therefore, any font has it. */
const NOBODY_HAS = '\u0378';

async function draw(template: Template, slogan: string) {
  const [layout] = layoutsOf(template.formats);
  // Which glyphs are drawn depends on the template's faces, not on the layout.
  const sets = valuesWith(template, slogan);
  return Promise.all(sets.map((values) => engine.overlay(resolveScene(template, values, layout!, IMPRINT))));
}

/** The outlines of a text, `d` of every path. */
function outlines(svg: string): string[] {
  return Array.from(svg.matchAll(/<path [^>]*\bd="([^"]*)"/g), ([, d]) => d!);
}

/** What stands for a character that no font has, as this engine draws it. */
async function unknownSign(): Promise<string> {
  const [, template] = TEMPLATES[0]!;
  const [alone] = await draw(template, NOBODY_HAS);
  const [imprint] = await draw(template, '');
  const signs = outlines(drawingSvg(alone!)).filter((d) => !outlines(drawingSvg(imprint!)).includes(d));
  expect(signs.length).toBeGreaterThan(0);
  expect(new Set(signs).size).toBe(1);
  return signs[0]!;
}

const SIGN = await unknownSign();

test('there are 400 slogans, all different, none too long', () => {
  expect(ALL_SLOGANS).toHaveLength(400);
  expect(new Set(ALL_SLOGANS.map(({ slogan }) => slogan)).size).toBe(400);
  for (const { slogan } of ALL_SLOGANS) expect(countGraphemes(slogan), slogan).toBeLessThanOrEqual(70);
});

test.each(TEMPLATES)('%s shows a sign for what no font has, beside letters too', async (_, template) => {
  for (const overlay of await draw(template, `A${NOBODY_HAS}B`)) expect(outlines(drawingSvg(overlay))).toContain(SIGN);
});

describe.each(TEMPLATES)('%s', (_, template) => {
  test('has a glyph or a picture for everything in every slogan', async () => {
    const faults: string[] = [];
    for (const { language, slogan } of slogansFor(template)) {
      for (const overlay of await draw(template, slogan)) {
        const where = `${language}: ${slogan}`;
        if (overlay.texts.some((text) => text.missing > 0)) faults.push(`.notdef in ${where}`);
        if (outlines(drawingSvg(overlay)).includes(SIGN)) faults.push(`unknown in ${where}`);
        if (!overlay.texts.some((text) => text.name !== undefined)) faults.push(`nothing drawn for ${where}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
