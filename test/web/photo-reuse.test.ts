import { describe, expect, it } from 'vitest';
import { PhotoReuseField } from '../../web/components/photo-reuse-field/photo-reuse-field.tsx';
import { RemixPanel } from '../../web/components/remix-panel/remix-panel.tsx';
import { draftOf, formWith, sameDraft } from '../../web/maker/draft.ts';
import { emptyForm, readMakerForm, requestOf } from '../../web/maker/form.ts';
import { printPage } from '../../web/print-page.ts';
import { showPoster } from '../../web/shown.ts';
import { makePoster, template } from './examples.ts';

describe('the question whether remixes may have a photo', () => {
  const print = (props: Partial<Parameters<typeof PhotoReuseField>[0]>) =>
    printPage(PhotoReuseField, { checked: true, given: true, ...props });

  it('has a tick, and says that it was asked', () => {
    expect(print({})).toMatch(/<input[^>]*name="photoReuse" value="yes" checked/);
    expect(print({})).toContain('type="hidden" name="photoReuseShown" value="yes"');
    expect(print({ checked: false })).not.toContain('checked');
  });

  it('is asked while there is a photo; without a script nobody knows of one that was just chosen', () => {
    const onChecked = () => {};
    expect(print({ onChecked })).toContain('photoReuse');
    expect(print({ given: false, onChecked })).not.toContain('photoReuse');
    expect(print({})).not.toContain('<noscript>');
    expect(print({ given: false })).toMatch(/^<!doctype html><noscript>.*photoReuse.*<\/noscript>$/s);
  });

  it('is answered with yes until somebody says no', () => {
    const read = (fields: Record<string, string>) => readMakerForm(template, new URLSearchParams(fields)).photoReuse;
    expect(emptyForm(template).photoReuse).toBe(true);
    expect(read({})).toBe(true);
    expect(read({ photoReuseShown: 'yes' })).toBe(false);
    expect(read({ photoReuseShown: 'yes', photoReuse: 'yes' })).toBe(true);
  });

  it('is part of the draft and of what is sent', () => {
    const form = { ...emptyForm(template), photoReuse: false };
    const draft = draftOf(template.id, form);
    expect(formWith(emptyForm(template), draft).photoReuse).toBe(false);
    expect(sameDraft(draft, { ...draft, photoReuse: true })).toBe(false);
    expect(requestOf(template, form)).toMatchObject({ photoReuse: false });
  });
});

describe('the panel about a parent', () => {
  const photo = { id: 'aaaaaaaaaaaaaaaaaaaa' };
  const panel = (photoReuse: boolean, values: Record<string, string | typeof photo>, starting = true) =>
    printPage(RemixPanel, {
      title: 'You are remixing',
      parent: showPoster(makePoster({ photoReuse, values }), template, 'share'),
      starting,
    });

  it('says of a photo that is not for remixes that it is not, to whoever starts one', () => {
    const note = 'Its photo is not for remixes.';
    expect(panel(false, { slogan: 'a', photo })).toContain(note);
    expect(panel(false, { slogan: 'a', photo }, false)).not.toContain(note);
    expect(panel(false, { slogan: 'a' })).not.toContain(note);
    expect(panel(true, { slogan: 'a', photo })).not.toContain(note);
  });
});
