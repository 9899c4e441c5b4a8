import type { Template } from '../template/template.ts';
import { parseEmphasis } from '../values/slogan.ts';
import { photosIn, textIn, type Values } from '../values/values.ts';
import type { Poster } from './poster.ts';

/** What the text slots that are not empty say, in the template's order, without the marks of emphasis. */
export function slogansOf({ slots }: Pick<Template, 'slots'>, values: Values): string[] {
  return slots.flatMap((slot) =>
    slot.type === 'text' && textIn(values, slot.name) ? [parseEmphasis(textIn(values, slot.name)!).text] : [],
  );
}

/** The first slogan of a poster in one line; its alt text where it has none, or where its template was taken away. */
export function sloganOf(
  { values, alt }: Pick<Poster, 'values' | 'alt'>,
  template: Pick<Template, 'slots'> | undefined,
): string {
  const [slogan] = template ? slogansOf(template, values) : [];
  return (slogan ?? alt).replace(/\s*\n\s*/g, ' ');
}

/** What a poster says to those who do not see it, when its maker wrote nothing better. */
export function defaultAlt(template: Pick<Template, 'slots' | 'name'>, values: Values): string {
  const said = slogansOf(template, values)
    .map((slogan) => slogan.replace(/\s*\n\s*/g, ' '))
    .join(' — ');
  const kind = photosIn(values).length > 0 ? 'Poster with a photo' : 'Poster';
  return said ? `${kind}: “${said}”` : `${kind}: ${template.name}`;
}
