import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  parseXml,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlProcessingInstruction,
} from '@rgrove/parse-xml';
import { type Fault, placeOf } from '../domain/problem.ts';

/**
 * The largest art, bytes. Larger files take longer to draw than a person waits, and are mostly pictures in disguise.
 */
export const MAX_ART_BYTES = 1024 * 1024;

const SVG = 'http://www.w3.org/2000/svg';
const TEXT = new Set(['text', 'tspan', 'textpath', 'font', 'font-face']);
const REFERENCES = new Set(['href', 'src']);
/** Matches a `url(…)` that refers to anything outside the file. */
const OUTER_URL = /url\(\s*["']?(?!["']?#)[^)]*\)/i;

/** Reads the text of an art file, or returns the reason why it cannot be used. */
export async function readArt(folder: string, name: string): Promise<string | Fault> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    return { message: 'the file is missing', hint: `Put ${name} into the folder, or take its layer away.` };
  }
  // A symbolic link could reveal other files of this machine.
  const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
  if (!real.startsWith(root + sep)) {
    return { message: 'the file is a link that leads out of the folder', hint: 'Put the file itself there.' };
  }
  if (found.size > MAX_ART_BYTES) {
    const size = (found.size / MAX_ART_BYTES).toFixed(1);
    return {
      message: `the file has ${size} MB; art may have 1 MB`,
      hint: 'Simplify its paths, round its numbers, or take embedded pictures out.',
    };
  }
  return readFile(path, 'utf8');
}

/** Finds all faults in the text of an art file. `canvas` is the size that its viewBox must have, px. */
export function checkArt(svg: string, canvas: { width: number; height: number }): Fault[] {
  let root: XmlElement | null;
  let nodes: XmlNode[];
  try {
    const document = parseXml(svg, { includeOffsets: true, preserveDocumentType: true });
    root = document.root;
    nodes = document.children;
  } catch (error) {
    return [notWellFormed(error)];
  }
  const faults: Fault[] = [];
  const tell = (node: XmlNode, message: string, hint: string) =>
    faults.push({ message, hint, place: placeOf(svg, Math.max(0, node.start)) });
  for (const node of nodes) {
    if (node instanceof XmlDocumentType)
      tell(node, 'art must not have a DOCTYPE', 'Take that line away: nothing needs it.');
    else if (node instanceof XmlProcessingInstruction && node.name === 'xml-stylesheet')
      tell(node, 'art must not refer to a style sheet outside the file', 'Take that line away.');
  }
  if (!root) return faults;
  if (root.name !== 'svg' || root.attributes.xmlns !== SVG) {
    tell(root, 'the root must be an svg element', `Begin with <svg xmlns="${SVG}" viewBox="…">.`);
    return faults;
  }
  // The renderer sets the size on the first "<svg" in the text.
  if (svg.search(/<svg\b/) !== root.start)
    tell(root, 'a comment before the root names "<svg"', 'Take the comment away.');
  checkViewBox(root, canvas, tell);
  checkElement(root, tell);
  return faults;
}

type Tell = (node: XmlNode, message: string, hint: string) => void;

function notWellFormed(error: unknown): Fault {
  if (error instanceof RangeError) {
    return { message: 'art must not nest thousands of elements', hint: 'Take groups within groups apart.' };
  }
  if (!(error instanceof XmlError)) throw error;
  // The other lines of the message show the source.
  const reason = error.message.split(/ \(line|\n/)[0]!.replace(/\.$/, '');
  return {
    message: `art must be well-formed XML: ${reason}`,
    hint: 'Close every element in its order, quote every attribute, and write &amp; and &lt; for the signs themselves.',
    place: { line: error.line, column: error.column },
  };
}

function checkViewBox(root: XmlElement, canvas: { width: number; height: number }, tell: Tell): void {
  const right = `viewBox="0 0 ${canvas.width} ${canvas.height}"`;
  const written = root.attributes.viewBox;
  if (written === undefined) {
    tell(root, 'the svg element needs a viewBox', `Write ${right}.`);
    return;
  }
  const [x, y, width, height] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (x !== 0 || y !== 0 || width !== canvas.width || height !== canvas.height) {
    const hint = `Write ${right} and draw in those pixels. Art for several layouts is one file for each: "name-{layout}.svg".`;
    tell(root, `the viewBox is "${written}" and not that of the layout`, hint);
  }
}

function checkElement(element: XmlElement, tell: Tell): void {
  const name = localName(element.name).toLowerCase();
  if (name === 'script') tell(element, 'art must not contain scripts', 'Take the script element away.');
  else if (name === 'foreignobject')
    tell(element, 'art must not contain foreignObject', 'Draw what it shows as shapes.');
  else if (TEXT.has(name))
    tell(
      element,
      `art must not contain text (<${element.name}>): it is drawn without fonts`,
      'Turn the text into paths, or make it a text layer.',
    );
  else if (name === 'style') checkStyle(element, element.text, tell);
  else if (name === 'animate' || name === 'set' || name.startsWith('animate'))
    tell(element, 'art must not contain animations: a poster stands still', 'Take the element away.');

  for (const [attribute, value] of Object.entries(element.attributes)) {
    const bare = localName(attribute).toLowerCase();
    if (/^on[a-z]/.test(bare))
      tell(element, `art must not contain event handlers (${attribute})`, 'Take the attribute away.');
    else if (REFERENCES.has(bare) && !value.trim().startsWith('#')) tell(element, ...outside(value));
    else if (OUTER_URL.test(value)) tell(element, ...outside(OUTER_URL.exec(value)![0]));
  }
  for (const child of element.children) if (child instanceof XmlElement) checkElement(child, tell);
}

function checkStyle(element: XmlElement, css: string, tell: Tell): void {
  if (/@import/i.test(css))
    tell(element, 'art must not import styles', 'Write the rules into the style element itself.');
  else if (OUTER_URL.test(css)) tell(element, ...outside(OUTER_URL.exec(css)![0]));
}

function outside(reference: string): [string, string] {
  const short = reference.length > 60 ? `${reference.slice(0, 60)}…` : reference;
  const hint = reference.includes('data:')
    ? 'Draw it as shapes: embedded pictures are not taken.'
    : 'Put what it names into the file and refer to it as "#id".';
  return [`art must not refer to anything outside the file (${short})`, hint];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
