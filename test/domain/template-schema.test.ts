import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { templateReference } from '../../scripts/template-reference.ts';
import { type JsonSchema, templateJsonSchema } from '../../src/domain/template/json-schema.ts';
import { templateSchema } from '../../src/domain/template/template.ts';
import { templateWith } from '../render/layers.ts';

const root = process.cwd();
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const schema = templateJsonSchema();
// Lists of different types by place, and the types of keywords, are as strict as it can be.
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
const templates = readdirSync(join(root, 'templates'));

/** What the schema finds wrong: where, and what. */
function problemsOf(template: unknown): string[] {
  validate(template);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every object of the schema that has keys, with where it is. */
function* objectsIn(node: JsonSchema, path: string): Generator<[string, JsonSchema]> {
  if (node.properties) yield [path, node];
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null || key === 'default' || key === 'examples') continue;
    yield* objectsIn(value as JsonSchema, `${path}/${key}`);
  }
}

describe('the JSON Schema', () => {
  it('is the one in docs: npm run docs writes it anew', () => {
    expect(JSON.parse(read('docs', 'template.schema.json'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it.each(templates)('takes the template %s, which names it', (id) => {
    const template = JSON.parse(read('templates', id, 'template.json'));
    expect(problemsOf(template)).toEqual([]);
    expect(template.$schema).toBe('../../docs/template.schema.json');
  });

  it('takes the examples it has for slots and layers, as does the check of a template', () => {
    const { slots, layers } = schema.properties as { slots: JsonSchema; layers: JsonSchema };
    const kinds = [slots, layers].map((list) => (list.items as JsonSchema).oneOf!);
    expect(kinds.flat().filter(({ examples = [] }) => examples.length === 0)).toEqual([]);
    const examples = kinds.map((list) => list.flatMap((kind) => kind.examples as Record<string, unknown>[]));
    const colors = { paper: '#ffffff', ink: '#000000', mark: '#ff0000', sun: '#ffff00' };
    const template = { ...templateWith(), formats: ['share', 'square'], colors, slots: examples[0] };
    for (const layer of examples[1]!) {
      const imprint = examples[1]!.find(({ type }) => type === 'imprint');
      const one = { ...template, layers: layer === imprint ? [imprint] : [layer, imprint] };
      expect(problemsOf(one)).toEqual([]);
      expect(templateSchema.safeParse(one).error?.issues ?? []).toEqual([]);
    }
  });

  it.each([
    ['an unknown key', { colour: 'red' }, ' must NOT have additional properties'],
    ['a missing key', { name: undefined }, " must have required property 'name'"],
    ['a format that is not there', { formats: ['poster'] }, '/formats/0 must be equal to one of the allowed values'],
    ['a colour by its English name', { colors: { ink: 'red' } }, '/colors/ink must match pattern'],
    ['a box of three', { layers: [{ type: 'imprint', color: '$ink', box: { square: [0, 0, 9] } }] }, '/box/square'],
    ['a type that is not there', { layers: [{ type: 'video' }] }, '/layers/0/type must be equal to constant'],
  ])('finds %s, as the check of a template does', (_, change, problem) => {
    const template = JSON.parse(JSON.stringify({ ...templateWith(), ...change }));
    expect(problemsOf(template).join('\n')).toContain(problem);
    expect(templateSchema.safeParse(template).success).toBe(false);
  });

  it('says what every key means', () => {
    const objects = [...objectsIn(schema, '')];
    expect(objects.length).toBeGreaterThan(20);
    const silent = objects.flatMap(([path, { properties }]) =>
      Object.entries(properties!).flatMap(([key, { description }]) => (description ? [] : [`${path}/${key}`])),
    );
    expect(silent).toEqual([]);
    expect(objects.filter(([, { additionalProperties }]) => additionalProperties !== false)).toEqual([]);
  });
});

describe('the reference', () => {
  const page = read('docs', 'templates-reference.md');

  it('is made of the schema: npm run docs writes it anew', () => {
    expect(page).toBe(templateReference(schema));
  });

  it('has every key, and only links that lead somewhere', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) =>
      heading!.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
    for (const key of ['$schema', 'options[].value', 'stops[].offset', 'effectColors.shade', 'maxSize', 'position']) {
      expect(page).toContain(`| \`${key}\` |`);
    }
    expect(page).toContain('| `size` | number | `24` | 1 to 1000 |');
    // No cell of a table is more than a cell.
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.filter((row) => row.replaceAll('\\|', '').split('|').length !== 7)).toEqual([]);
  });
});
