import { describe, expect, it } from 'vitest';
import { emptyForm, previewValues, readMakerForm, remixForm } from '../../web/maker/form.ts';
import { MakerPage, type MakerPageProps } from '../../web/pages/maker.tsx';
import { printPage } from '../../web/print-page.ts';
import { makePoster, makerPage, site, template } from './examples.ts';

const print = (changes: Partial<MakerPageProps['maker']> = {}) => printPage(MakerPage, makerPage(template, changes));

const typed = readMakerForm(
  template,
  new URLSearchParams({
    'values.slogan': '  Far too long for this "slot" & <more>',
    'values.palette': 'navy',
    credit: 'Zoë',
    alt: 'A sign',
    list: 'yes',
    remixOf: 'Abcdefghijk',
    key: 'k1',
    format: 'story',
  }),
);

describe('the form of the maker', () => {
  it('ties a label to every field', () => {
    const html = print();
    const fields = [...html.matchAll(/<(?:input|textarea) [^>]*>/g)].map(([tag]) => tag);
    const named = fields.filter((tag) => !/type="(?:hidden|radio|checkbox)"/.test(tag));
    // Four of the maker, two with code to embed it.
    expect(named.length).toBe(6);
    for (const tag of named) expect(html).toContain(`for="${/ id="([^"]+)"/.exec(tag)?.[1]}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list] of html.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of list!.split(' ')) expect(ids).toContain(id);
    }
  });

  it('starts with the example as a hint where a slogan is required, as a value where it is not', () => {
    const html = print();
    expect(html).toMatch(/<textarea[^>]*placeholder="SAY IT"[^>]*><\/textarea>/);
    expect(html).toMatch(/<input[^>]*name="values.byline"[^>]*value="Join us"/);
  });

  it('keeps what was typed and puts each error at its field', () => {
    const html = print({
      form: typed,
      problem: {
        message: 'Some fields need a change.',
        errors: [{ path: 'values.slogan', message: 'Too long: at most 20 characters.' }],
      },
    });
    expect(html).toMatch(/<textarea[^>]*>\s*Far too long for this &quot;slot&quot; &amp; &lt;more><\/textarea>/);
    expect(html).toMatch(/<textarea[^>]*aria-describedby="field-values-slogan-error field-values-slogan-hint"/);
    expect(html).toMatch(/<textarea[^>]*aria-invalid="true"/);
    expect(html).toContain('href="#field-values-slogan">Slogan: Too long: at most 20 characters.</a>');
    expect(html).toMatch(/<details[^>]* open/);
    expect(html).toContain('value="Zoë"');
    expect(html).toMatch(/name="list"[^>]* checked/);
    expect(html).toMatch(/value="navy"[^>]* checked/);
    expect(html).toMatch(/name="remixOf" value="Abcdefghijk"/);
    expect(html).toMatch(/name="key"[^>]* value="k1"/);
    expect(html).toMatch(/value="story"[^>]* checked/);
  });

  it('has no style or script in attributes, which the policy of our pages refuses', () => {
    expect(print({ form: typed, parent: null })).not.toMatch(/ (?:style|on[a-z]+)="/);
  });

  it('says who looks at a poster before it is listed', () => {
    expect(print()).toContain('A moderator looks at it first.');
    expect(print({ moderation: 'open' })).not.toContain('moderator');
  });
});

describe('the preview', () => {
  it('draws the example until something is written', () => {
    expect(previewValues(template, emptyForm(template).values)).toEqual({
      slogan: 'SAY IT',
      byline: 'Join us',
      palette: 'red',
    });
  });

  it('draws the beginning of what is too long, whole letters of it', () => {
    const slogan = '👩🏽‍🚀'.repeat(30);
    expect(previewValues(template, { slogan, palette: 'none' })).toEqual({
      slogan: '👩🏽‍🚀'.repeat(20),
      byline: '',
      palette: 'red',
    });
  });

  it('is asked for with the values and the format of the form', () => {
    const src = /id="preview-overlay"[^>]*src="([^"]+)"/.exec(print({ form: typed }))?.[1]?.replaceAll('&amp;', '&');
    const { searchParams } = new URL(src ?? '', site.publicUrl);
    expect(searchParams.get('template')).toBe('hoarding');
    expect(searchParams.get('format')).toBe('story');
    expect(JSON.parse(searchParams.get('values') ?? '')).toMatchObject({ palette: 'navy', byline: '' });
  });
});

describe('a remix', () => {
  it('starts with the values of its parent, as far as the template has room for them', () => {
    const parent = makePoster({ values: { slogan: 'Ours', palette: 'green', other: 'x' } });
    const form = remixForm(template, parent);
    expect(form.values).toEqual({ slogan: 'Ours', byline: 'Join us', palette: 'red' });
    expect(form.remixOf).toBe(parent.id);
  });
});
