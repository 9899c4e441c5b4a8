import { describe, expect, it } from 'vitest';
import { checkValues } from '../../src/domain/slots/check-values.ts';
import { backdropValues } from '../../src/domain/slots/slot-values.ts';
import { type Template, templateSchema } from '../../src/domain/template/template.ts';
import { emptyForm, type MakerForm, previewValues, readMakerForm, remixForm, requestOf } from '../../web/maker/form.ts';
import { MakerPage } from '../../web/pages/maker.tsx';
import { printPage } from '../../web/print-page.ts';
import { makePoster, makerPage } from './examples.ts';

const ID = 'aaaaaaaaaaaaaaaaaaaa';
const box = { share: [0, 0, 100, 100] };
const template: Template = {
  id: 'faces',
  ...templateSchema.parse({
    version: 1,
    name: 'Faces',
    description: 'One face.',
    formats: ['share'],
    slots: [
      {
        type: 'photo',
        name: 'face',
        label: 'A face',
        required: true,
        effects: ['duotone', 'halftone', 'none'],
      },
      { type: 'text', name: 'slogan', label: 'Slogan', default: '', maxLength: 20 },
    ],
    layers: [
      {
        type: 'photo',
        slot: 'face',
        box,
        effect: 'halftone',
        effectColors: { dark: '#000000', light: '#ffffff' },
      },
      { type: 'imprint', color: '#000000', box },
    ],
  }),
};

const print = (form: MakerForm = emptyForm(template), errors: { path: string; message: string }[] = []) => {
  const problem = errors.length > 0 ? { message: 'Some fields need a change.', errors } : undefined;
  return printPage(MakerPage, makerPage(template, { form, problem }));
};

const read = (fields: Record<string, string>) => readMakerForm(template, new URLSearchParams(fields));

describe('a photo in the maker', () => {
  it('has a file field, and radios that start with the effect of the template', () => {
    const html = print();
    expect(html).toMatch(/<form[^>]* enctype="multipart\/form-data"/);
    const file = /<input[^>]* type="file"[^>]*>/.exec(html)![0];
    expect(file).toContain('name="values.face.file"');
    expect(file).toContain('accept="image/jpeg,image/png,image/webp"');
    expect(file).toContain(' required');
    const radios = [...html.matchAll(/<input[^>]* type="radio"[^>]* name="values\.face\.effect"[^>]*>/g)].map(String);
    expect(radios.map((radio) => / value="(\w+)"/.exec(radio)![1])).toEqual(['duotone', 'halftone', 'none']);
    expect(radios.filter((radio) => / checked/.test(radio))).toEqual([radios[1]]);
    expect(html).not.toContain('/photos/');
  });

  it('ties a label to every field, a description to every hint', () => {
    const html = print(read({ 'values.face.id': ID }), [
      { path: 'values.face.id', message: 'There is no such photo.' },
    ]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('for="field-values-face"');
    for (const [, list] of html.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of list!.split(' ')) expect(ids).toContain(id);
    }
    expect(html).toContain('href="#field-values-face">A face: There is no such photo.</a>');
    expect(html).not.toMatch(/ (?:style|on[a-z]+)="/);
  });

  it('keeps the photo, its crop and its effect when the page is shown again', () => {
    const fields = { 'values.face.id': ID, 'values.face.crop': '0.1 0 0.5 1', 'values.face.effect': 'none' };
    const form = read(fields);
    expect(form.values.face).toEqual({ id: ID, crop: { x: 0.1, y: 0, width: 0.5, height: 1 }, effect: 'none' });
    expect(requestOf(template, form).values).toEqual(form.values);
    const html = print(form);
    expect(html).toContain(`src="/photos/${ID}/preview.webp"`);
    for (const [name, value] of Object.entries(fields).slice(0, 2)) {
      expect(html).toMatch(new RegExp(`name="${name}"[^>]* value="${value}"`));
    }
    expect(/<input[^>]* type="file"[^>]*>/.exec(html)![0]).not.toContain(' required');
  });

  it('asks for nothing while there is no photo', () => {
    const form = read({ 'values.face.effect': 'none', 'values.slogan': 'Hi' });
    expect(requestOf(template, form).values).toEqual({ slogan: 'Hi' });
    expect(previewValues(template, form.values)).toEqual({ slogan: 'Hi' });
    expect(() => checkValues(template, requestOf(template, form).values)).toThrow();
  });

  it('is part of the backdrop that the preview asks for', () => {
    const values = previewValues(template, read({ 'values.face.id': ID, 'values.slogan': 'Hi' }).values);
    expect(backdropValues(template, values)).toEqual({ face: { id: ID } });
    const forged = read({ 'values.face.id': '"><script>', 'values.face.crop': '9 9 9 9', 'values.face.effect': 'x' });
    expect(previewValues(template, forged.values)).toEqual({ slogan: '' });
    expect(print(forged)).not.toContain('<script>');
  });

  it('goes along with a remix', () => {
    const face = { id: ID, crop: { x: 0, y: 0, width: 0.5, height: 0.5 } };
    const parent = makePoster({ template: 'faces', values: { slogan: 'Ours', face } });
    expect(remixForm(template, parent).values).toEqual({ slogan: 'Ours', face });
    const text = makePoster({ template: 'faces', values: { slogan: face, face: 'words' } });
    expect(remixForm(template, text).values).toEqual({ slogan: '' });
  });
});
