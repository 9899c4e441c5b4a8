import type { z } from 'zod';
import type { FieldError } from '../errors.ts';
import type { RuleFault } from '../problem.ts';
import type { EffectName } from '../values/effects.ts';
import type { Value } from '../values/values.ts';

/** The result of a check: a normalised value, undefined for an optional slot that was left empty, or the problems. */
export type CheckedValue = { value: Value | undefined } | { problems: FieldError[] };

/** Reads a field of a submitted form: that of the slot, or one of its parts. Null for a field that was not sent. */
export type ReadField = (part?: string) => string | null;

/** The behaviour of one kind of slot, on the server and in browsers. `Slot` is a slot of that kind in a template. */
export interface SlotKind<Slot> {
  /** Checks an input from outside. Paths of the problems start with `path`. */
  check(slot: Slot, input: unknown, path: string): CheckedValue;

  /** Returns the text that a text layer draws, with the marks of emphasis; undefined for kinds that are not text. */
  text(slot: Slot, value: Value | undefined): string | undefined;
  /** Returns the value for a text, cut to what the slot takes; undefined for kinds that take no text. */
  withText(slot: Slot, text: string): Value | undefined;
  /** Returns the part of the value that the backdrop depends on: everything drawn under the text. */
  backdrop(slot: Slot, value: Value | undefined): Value | undefined;
  /** Returns the state of the slot, which a layer's `when` may name; undefined for kinds without states. */
  state(slot: Slot, value: Value | undefined): string | undefined;
  /** Returns the colours that the value adds to those of the template, by name. */
  colors(slot: Slot, value: Value | undefined): Readonly<Record<string, string>> | undefined;

  /** Returns the value in the maker's form before anybody typed. */
  initial(slot: Slot): Value | undefined;
  /** Reads the value from the fields of the maker's form, as typed. */
  read(slot: Slot, field: ReadField): Value;
  /** Returns a value near the typed one that can be drawn. */
  preview(slot: Slot, typed: Value | undefined): Value | undefined;
  /**
   * Returns other values that change the look of the poster, but none of its words. `usual`: the effect of a photo for
   * which none was chosen.
   */
  looks(slot: Slot, value: Value | undefined, usual: EffectName | undefined): Value[];

  /** True for a value that a person put in; false for one that the template came with. */
  isWritten(slot: Slot, value: Value | undefined): boolean;
  /** True if a value of a slot of the same name in another template can go into this slot. */
  fits(slot: Slot, value: Value): boolean;
  /** True if values may also go into a slot of another name in another template. */
  travels: boolean;
  /** Returns a value that fits without the parts that this slot does not offer. */
  carried(slot: Slot, value: Value): Value;
}

/** A set of colours; a slot sets one such set at a time. `path` leads from the slot to the colours. */
export interface Palette {
  name: string;
  path: (string | number)[];
  colors: Readonly<Record<string, string>>;
}

/** A value with which an author can try a template. Undefined leaves the slot at its example. */
export interface Trial {
  /** Unique within the slot; part of an address. */
  name: string;
  label: string;
  value: Value | undefined;
}

/** One kind of slot for the authors of templates and for programs. Used on the server only. */
export interface SlotDefinition<Slot> {
  /** Makes the schema of such a slot in `template.json`. */
  schema(): z.core.$ZodTypeDiscriminable & z.ZodType<Slot>;
  /** The type of the layers that draw the value; undefined for kinds that show in colours and conditions alone. */
  layer: 'text' | 'photo' | undefined;
  /** Returns all states that a layer's `when` may name; undefined for kinds that `when` cannot ask about. */
  states: ((slot: Slot) => readonly string[]) | undefined;
  /** Returns the palettes that a person can choose from. */
  palettes(slot: Slot): Palette[];
  /** Reports mistakes that keep the template from being loaded. Paths start at the slot. */
  checkSlot(slot: Slot, problem: (path: (string | number)[], message: string) => void): void;
  /** Returns a way to mend a mistake that `checkSlot` or the schema's own refinements report at a field of the slot. */
  hint(slot: Slot, field: string | number | undefined): string | undefined;
  /** Returns the mistakes that do not keep a slot from being drawn. Paths start at the slot. */
  faults(slot: Slot): RuleFault[];
  /** Returns the value with which the template is shown. */
  example(slot: Slot): Value | undefined;
  /** Returns more values for proofs. */
  examples(slot: Slot): Value[];
  /** Returns the values that the author's preview offers; empty for kinds that are tried with texts. */
  trials(slot: Slot): Trial[];
  /** Describes the slot for programs, without the fields that all kinds have. */
  describe(slot: Slot): { default: unknown } & Record<string, unknown>;
}
