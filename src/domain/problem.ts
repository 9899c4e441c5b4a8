/** A place in a text file; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The names and indexes that lead from the root of a JSON text to a value. */
export type JsonPath = readonly (string | number)[];

/** A mistake in a file, and a way to mend it. */
export interface Fault {
  message: string;
  hint: string;
  place?: Place | undefined;
}

/** A mistake at a place of `template.json`, and a way to mend it. */
export interface JsonFault {
  path: JsonPath;
  message: string;
  hint: string;
}

/** A mistake in a template that does not keep it from being drawn. */
export interface RuleFault extends JsonFault {
  severity: TemplateProblem['severity'];
}

/** A mistake in a template. */
export interface TemplateProblem extends Fault {
  template: string;
  file: string;
  /** The place in `template.json`, as in `layers.1.box.story`; empty for the file as a whole. */
  path: string;
  /** `error`: the template may not look right. `warning`: the author may have intended it. */
  severity: 'error' | 'warning';
}

/** Returns the place of a character in a text. `offset`: UTF-16 units from its start. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** Describes a mistake in a template in one line, for a log. */
export function describeProblem({ file, place, path, message, hint }: TemplateProblem): string {
  const at = place ? `${file}:${place.line}:${place.column}` : file;
  return `${[at, path, message].filter(Boolean).join(': ')}. ${hint}`;
}
