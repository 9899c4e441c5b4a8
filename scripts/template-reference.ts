import { LAYOUTS } from '../src/domain/format.ts';
import type { JsonSchema } from '../src/domain/template/json-schema.ts';

/** One key of an object: where it is in it, as `stroke.width` or `stops[].color`. */
interface Row {
  key: string;
  schema: JsonSchema;
  required: boolean;
}

const LAYOUT_NAMES = Object.keys(LAYOUTS).join();
const HEADING = '| key | type | default | limits | meaning |\n| --- | --- | --- | --- | --- |';
const INTRODUCTION = `<!-- Made by npm run docs (scripts/template-reference.ts) from src/domain/template, slots and layers. -->

# Every key of template.json

A template is a folder with a \`template.json\` and the files it names. This page is made from the schema that checks it, as is
[template.schema.json](template.schema.json), with which editors complete and check what is typed: name it in the first line as
\`"$schema": "../../docs/template.schema.json"\`. A running Flyposter has it at \`/schemas/template.json\`, and
\`npx flyposter templates schema\` prints it. [Templates](templates.md#a-template-in-ten-minutes) says how to begin.

Keys that are not on this page are errors. Lengths are in layout pixels, in which the canvas of a layout has always the same
size, whatever is made of it:
${Object.entries(LAYOUTS)
  .map(([layout, { width, height }]) => `\`${layout}\` ${width}×${height}`)
  .join(', ')}.
What touches the edge of the canvas goes on into the bleed of a printed sheet.`;

/** The reference of a template's keys as Markdown, from its JSON Schema. */
export function templateReference(schema: JsonSchema): string {
  const { slots, layers } = schema.properties as { slots: JsonSchema; layers: JsonSchema };
  const kinds = (list: JsonSchema) => (list.items as JsonSchema).oneOf ?? [];
  const shared = Object.entries(schema.definitions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${[
    INTRODUCTION,
    '## The template',
    table(schema),
    '## Slots',
    slots.description,
    ...kinds(slots).flatMap(section),
    '## Layers',
    layers.description,
    ...kinds(layers).flatMap(section),
    '## Values that many keys have',
    ...shared.flatMap(([name, definition]) => [`### ${name}`, definition.description, shapeOf(definition)]),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')}\n`;
}

function section(schema: JsonSchema): (string | undefined)[] {
  const examples = (schema.examples ?? []).map((example) => JSON.stringify(example, null, 2));
  return [
    `### ${schema.title}`,
    schema.description,
    table(schema),
    ...examples.map((example) => `\`\`\`json\n${closeUp(example)}\n\`\`\``),
  ];
}

/** What a shared value consists of; undefined where its description has said it. */
function shapeOf(schema: JsonSchema): string | undefined {
  if (schema.pattern) return undefined;
  return isPerLayout(schema) ? table(schema) : `Written as: ${typeOf(schema)}.`;
}

function table(schema: JsonSchema): string {
  const rows = rowsOf(schema, '').map(({ key, schema: value, required }) => {
    const usual = required ? 'needed' : value.default === undefined ? '' : code(JSON.stringify(value.default));
    return `| ${[code(key), typeOf(value), usual, limitsOf(value), value.description ?? ''].map(cell).join(' | ')} |`;
  });
  return [HEADING, ...rows].join('\n');
}

/** The keys of an object, those of objects in it included. Slots and layers have sections of their own. */
function rowsOf(schema: JsonSchema, prefix: string): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    const row = { key, schema: value, required: schema.required?.includes(name) ?? false };
    if (value.properties && !isPerLayout(value)) return [row, ...rowsOf(value, `${key}.`)];
    const items = Array.isArray(value.items) ? undefined : value.items;
    return items?.properties ? [row, ...rowsOf(items, `${key}[].`)] : [row];
  });
}

function typeOf(schema: JsonSchema): string {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference) {
    const name = reference.replace('#/definitions/', '');
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  switch (schema.type) {
    case 'array':
      if (Array.isArray(schema.items)) return `[${schema.items.map(typeOf).join(', ')}]`;
      return schema.items?.oneOf || schema.items?.properties
        ? 'list of objects'
        : `list of ${typeOf(schema.items ?? {})}`;
    case 'object': {
      if (isPerLayout(schema)) return `for each layout ${typeOf(Object.values(schema.properties!)[0]!)}`;
      const values = schema.additionalProperties;
      return typeof values === 'object' ? `object of names, each with ${typeOf(values)}` : 'object';
    }
    case 'integer':
      return 'whole number';
    case 'boolean':
      return '`true` or `false`';
    default:
      return schema.pattern ? code(schema.pattern) : (schema.type ?? 'anything');
  }
}

function limitsOf(schema: JsonSchema): string {
  const { minimum, exclusiveMinimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const tuple = Array.isArray(schema.items);
  const limits = [
    ...(tuple ? (schema.items as JsonSchema[]).slice(0, 1).map(limitsOf) : []),
    exclusiveMinimum === undefined ? range(minimum, maximum, '') : `above ${exclusiveMinimum}${upTo(maximum)}`,
    range(minLength, maxLength, ' characters'),
    tuple ? '' : range(minItems, maxItems, minItems === 1 && maxItems === undefined ? ' entry' : ' entries'),
    schema.uniqueItems ? 'each once' : '',
  ];
  return limits.filter((limit) => limit !== '').join(', ');
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `${minus(least)} to ${minus(most)}${unit}`;
  if (least !== undefined) return `at least ${minus(least)}${unit}`;
  return most === undefined ? '' : `at most ${minus(most)}${unit}`;
}

const upTo = (most: number | undefined) => (most === undefined ? '' : ` to ${minus(most)}`);
const minus = (value: number) => String(value).replace('-', '−');
const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');
const isPerLayout = ({ properties }: JsonSchema) => Object.keys(properties ?? {}).join() === LAYOUT_NAMES;

/** Lists of numbers, and objects that fit in a line, on one line. */
function closeUp(json: string): string {
  const onOneLine = (part: string) => {
    const line = part.replace(/\n\s*/g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']');
    return line.length <= 100 ? line : part;
  };
  return json.replace(/\[[^[\]{}]*\]/g, onOneLine).replace(/\{[^{}]*\}/g, onOneLine);
}
