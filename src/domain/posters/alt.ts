import { type Slotted, textsOf } from '../slots/slot-values.ts';
import type { Template } from '../template/template.ts';
import { parseEmphasis } from '../values/slogan.ts';
import { photosIn, type Values } from '../values/values.ts';
import type { Poster } from './poster.ts';

/** The texts of a poster that are not empty, in the template's order, without the marks of emphasis. */
export function slogansOf(template: Slotted, values: Values): string[] {
  return Object.values(textsOf(template, values)).flatMap((text) => (text ? [parseEmphasis(text).text] : []));
}

/** The first slogan of a poster in one line; its alt text where it has none, or where its template was taken away. */
export function sloganOf({ values, alt }: Pick<Poster, 'values' | 'alt'>, template: Slotted | undefined): string {
  const [slogan] = template ? slogansOf(template, values) : [];
  return (slogan ?? alt).replace(/\s*\n\s*/g, ' ');
}

/** The alt text of a poster whose maker wrote none. */
export function defaultAlt(template: Pick<Template, 'slots' | 'name'>, values: Values): string {
  const said = slogansOf(template, values)
    .map((slogan) => slogan.replace(/\s*\n\s*/g, ' '))
    .join(' — ');
  const kind = photosIn(values).length > 0 ? 'Poster with a photo' : 'Poster';
  return said ? `${kind}: “${said}”` : `${kind}: ${template.name}`;
}
