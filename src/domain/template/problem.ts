/** A place in a text file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What is wrong at one place of a file, and what mends it. */
export interface Fault {
  message: string;
  hint: string;
  place?: Place | undefined;
}

/** Something wrong with a template. */
export interface TemplateProblem extends Fault {
  template: string;
  file: string;
  /** The place in `template.json`, as in `layers.1.box.story`; empty where the file as a whole is meant. */
  path: string;
  /** A template with an error cannot be trusted to look right; a warning is a thing that its author may want. */
  severity: 'error' | 'warning';
}

/** The place of a character of a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** What is wrong with a template, in one line: for a log. */
export function describeProblem({ file, place, path, message, hint }: TemplateProblem): string {
  const at = place ? `${file}:${place.line}:${place.column}` : file;
  return `${[at, path, message].filter(Boolean).join(': ')}. ${hint}`;
}
