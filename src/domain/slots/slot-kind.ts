import type { z } from 'zod';
import type { FieldError } from '../errors.ts';
import type { RuleFault } from '../problem.ts';
import type { EffectName } from '../values/effects.ts';
import type { Value } from '../values/values.ts';

/** A normalised value, undefined for an optional slot that was left empty; or the reasons why an input is none. */
export type CheckedValue = { value: Value | undefined } | { problems: FieldError[] };

/** Reads a field of a sent form: that of the slot, or one of its parts. Null for a field that was not sent. */
export type ReadField = (part?: string) => string | null;

/** The behaviour of one kind of slot, on the server and in browsers. `Slot` is a slot of that kind in a template. */
export interface SlotKind<Slot> {
  /** Checks an input from outside. Paths of the problems start with `path`. */
  check(slot: Slot, input: unknown, path: string): CheckedValue;

  /** The text that a text layer draws, marks of emphasis included; undefined for kinds that are not drawn as text. */
  text(slot: Slot, value: Value | undefined): string | undefined;
  /** The value that shows as much of a text as the slot takes; undefined for kinds that take no text. */
  withText(slot: Slot, text: string): Value | undefined;
  /** The part of the value that the backdrop depends on: all that is drawn under the text. */
  backdrop(slot: Slot, value: Value | undefined): Value | undefined;
  /** The state of the slot, one of those that a layer's `when` may name; undefined for kinds that have none. */
  state(slot: Slot, value: Value | undefined): string | undefined;
  /** The colours that the value adds to those of the template, by name. */
  colors(slot: Slot, value: Value | undefined): Readonly<Record<string, string>> | undefined;

  /** The value in the maker's form before anybody typed. */
  initial(slot: Slot): Value | undefined;
  /** Reads the value from the fields of the maker's form, as typed. */
  read(slot: Slot, field: ReadField): Value;
  /** A value near the typed one that can be drawn. */
  preview(slot: Slot, typed: Value | undefined): Value | undefined;
  /** Other values that change the look of the poster and nothing that it says. `usual` is the effect of an untouched photo. */
  looks(slot: Slot, value: Value | undefined, usual: EffectName | undefined): Value[];

  /** Tells a value that a person put in from one that the template came with. */
  isWritten(slot: Slot, value: Value | undefined): boolean;
  /** Tells whether a value of a slot of the same name in another template can go into this slot. */
  fits(slot: Slot, value: Value): boolean;
  /** Values may go into a slot of another name in another template, not only into one of the same name. */
  travels: boolean;
  /** A value that fits, without what this slot does not offer. */
  carried(slot: Slot, value: Value): Value;
}

/** Colours of which a slot sets one lot at a time. `path` leads from the slot to what sets them. */
export interface Palette {
  name: string;
  path: (string | number)[];
  colors: Readonly<Record<string, string>>;
}

/** A value that an author can try a template with. An undefined value leaves the slot as the template shows itself. */
export interface Trial {
  /** Unique within the slot; part of an address. */
  name: string;
  label: string;
  value: Value | undefined;
}

/** One kind of slot as the authors of templates and the programs that read them know it. On the server only. */
export interface SlotDefinition<Slot> {
  /** The schema of such a slot in `template.json`. */
  schema(): z.core.$ZodTypeDiscriminable & z.ZodType<Slot>;
  /** The type of the layers that draw the value; undefined for kinds that show in colours and conditions alone. */
  layer: 'text' | 'photo' | undefined;
  /** All states that a layer's `when` may name; undefined for kinds that `when` cannot ask about. */
  states: ((slot: Slot) => readonly string[]) | undefined;
  /** The palettes a person chooses from. */
  palettes(slot: Slot): Palette[];
  /** Reports mistakes that keep the template from being loaded. Paths start at the slot. */
  checkSlot(slot: Slot, problem: (path: (string | number)[], message: string) => void): void;
  /** A way to mend a mistake at a field of the slot, of those that `checkSlot` and the schema's own refinements report. */
  hint(slot: Slot, field: string | number | undefined): string | undefined;
  /** Mistakes of a slot that can be drawn all the same. Paths start at the slot. */
  faults(slot: Slot): RuleFault[];
  /** The value that the template shows itself with. */
  example(slot: Slot): Value | undefined;
  /** More values for proofs. */
  examples(slot: Slot): Value[];
  /** Values for the author's preview to choose from; empty for kinds that are tried with texts. */
  trials(slot: Slot): Trial[];
  /** The slot for programs, without the fields that all kinds have. */
  describe(slot: Slot): { default: unknown } & Record<string, unknown>;
}
