import { type Slotted, textsOf } from '../slots/slot-values.ts';
import type { Template } from '../template/template.ts';
import { parseEmphasis } from '../values/slogan.ts';
import { photosIn, type Values } from '../values/values.ts';
import type { Poster } from './poster.ts';

/** Returns the non-empty texts of a poster in the template's order, without the marks of emphasis. */
export function slogansOf(template: Slotted, values: Values): string[] {
  return Object.values(textsOf(template, values)).flatMap((text) => (text ? [parseEmphasis(text).text] : []));
}

/** Returns the first slogan of a poster in one line; the alt text if it has none or its template was removed. */
export function sloganOf({ values, alt }: Pick<Poster, 'values' | 'alt'>, template: Slotted | undefined): string {
  const [slogan] = template ? slogansOf(template, values) : [];
  return (slogan ?? alt).replace(/\s*\n\s*/g, ' ');
}

/** Makes the alt text of a poster whose maker wrote none. */
export function defaultAlt(template: Pick<Template, 'slots' | 'name'>, values: Values): string {
  const said = slogansOf(template, values)
    .map((slogan) => slogan.replace(/\s*\n\s*/g, ' '))
    .join(' — ');
  const kind = photosIn(values).length > 0 ? 'Poster with a photo' : 'Poster';
  return said ? `${kind}: “${said}”` : `${kind}: ${template.name}`;
}
