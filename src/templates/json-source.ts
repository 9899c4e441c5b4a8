import { type DocumentNode, type MemberNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { type Fault, type JsonPath, type Place, placeOf } from '../domain/problem.ts';

/** The value of a JSON text, with the places of all its parts. */
export interface JsonSource {
  value: unknown;
  /** The place where the value at a path begins, or the place of its nearest existing parent. */
  locate(path: JsonPath): Place;
  /** Names that an object has twice: only the last one counts. */
  duplicates: { path: JsonPath; place: Place }[];
}

/** Reads standard JSON, without comments and trailing commas. */
export function readJson(source: string): JsonSource | Fault {
  // Some editors write a byte order mark, which JSON does not allow.
  const text = source.replace(/^\ufeff/, ' ');
  let tree: DocumentNode;
  let value: unknown;
  try {
    tree = parse(text, { mode: 'json' });
    value = JSON.parse(text);
  } catch (error) {
    return syntaxFault(text, errorOffset(error, text));
  }
  const duplicates: JsonSource['duplicates'] = [];
  findDuplicates(tree.body, [], duplicates);
  return { value, locate: (path) => locate(tree.body, path), duplicates };
}

function nameOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function startOf({ loc }: { loc: { start: Place } }): Place {
  return { line: loc.start.line, column: loc.start.column };
}

function locate(root: ValueNode, path: JsonPath): Place {
  let node: ValueNode = root;
  let place = startOf(node);
  for (const part of path) {
    if (node.type === 'Object') {
      const member: MemberNode | undefined = node.members.findLast((candidate) => nameOf(candidate) === part);
      if (!member) return place;
      node = member.value;
      // Point to the name: the opening brace of the value is at the end of that line.
      place = startOf(member);
    } else if (node.type === 'Array') {
      const element: ValueNode | undefined = node.elements[Number(part)]?.value;
      if (!element) return place;
      node = element;
      place = startOf(node);
    } else {
      return place;
    }
  }
  return place;
}

function findDuplicates(node: ValueNode, path: JsonPath, found: JsonSource['duplicates']): void {
  if (node.type === 'Array') {
    for (const [i, element] of node.elements.entries()) findDuplicates(element.value, [...path, i], found);
  }
  if (node.type !== 'Object') return;
  const names = new Set<string>();
  for (const member of node.members) {
    const name = nameOf(member);
    if (names.has(name)) found.push({ path: [...path, name], place: startOf(member) });
    names.add(name);
    findDuplicates(member.value, [...path, name], found);
  }
}

/**
 * The offset at which a text stops being JSON. For a text that breaks off it is the end; parsers report another place.
 */
function errorOffset(error: unknown, text: string): number {
  const offset = error instanceof Error && 'offset' in error ? Number(error.offset) : Number.NaN;
  if (!Number.isFinite(offset) || /end of input/.test((error as Error).message)) return text.length;
  const ends = /[{[,:]/.test(text[offset] ?? '') && text.slice(offset + 1).trim() === '';
  return ends ? text.length : offset;
}

/** Explains a syntax error without grammar terms: what is there, and what was probably forgotten. */
function syntaxFault(text: string, offset: number): Fault {
  const place = placeOf(text, offset);
  const char = text[offset];
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  const fault = (message: string, hint: string) => ({ message: `is not JSON: ${message}`, hint, place });
  if (text.trim() === '') return fault('the file is empty', 'Start with: npx flyposter templates new NAME');
  if (char === undefined) return fault('it ends too early', 'Close every { with } and every [ with ].');
  if (before === ',' && /[}\]]/.test(char)) {
    return fault(
      `there is a comma before this ${char}`,
      'Take that comma away: the last entry of a list has none after it.',
    );
  }
  if (char === '/' || char === '#') return fault('a comment stands here', 'Take it away: JSON has no comments.');
  if (char === "'" || char === '“' || char === '”')
    return fault(`${char} stands here`, 'Write text between straight double quotes: "like this".');
  if (/["{[\d]/.test(char) && /["}\]\w]/.test(before)) {
    return fault('a comma is missing before this', 'Put a comma between the entry above and this one.');
  }
  if (char === '\n') return fault('a line ends within a text', 'Close the text with a double quote, or write \\n.');
  if (/[a-z_]/i.test(char)) {
    return fault(`${JSON.stringify(char)} stands here`, 'Write names and text between double quotes: "name".');
  }
  return fault(`${JSON.stringify(char)} cannot stand here`, 'Look at the line above too: something may be unclosed.');
}
