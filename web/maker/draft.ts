import type { Values } from '../../src/domain/values/values.ts';
import type { MakerForm } from './form.ts';

/** The part of the maker's state that can be undone: everything that a person decided, and the template it is for. */
export interface Draft {
  template: string;
  values: Values;
  credit: string;
  /** Null for the proposed description. */
  alt: string | null;
  topics: string[];
  list: boolean;
  photoReuse: boolean;
}

/** The part of a form that can be undone. */
export function draftOf(template: string, { values, credit, alt, topics, list, photoReuse }: MakerForm): Draft {
  return { template, values, credit, alt: alt || null, topics, list, photoReuse };
}

/** A form with a draft in it. */
export function formWith(form: MakerForm, { values, credit, alt, topics, list, photoReuse }: Draft): MakerForm {
  return { ...form, values, credit, alt: alt ?? '', topics, list, photoReuse };
}

/** True if two drafts would make the same poster. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

const canonical = ({ template, values, credit, alt, topics, list, photoReuse }: Draft) => [
  template,
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
  credit,
  alt,
  topics,
  list,
  photoReuse,
];
