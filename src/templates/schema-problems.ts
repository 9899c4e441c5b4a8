import type { z } from 'zod';
import type { JsonFault, JsonPath } from '../domain/problem.ts';
import { nearest, suggest } from '../domain/suggest.ts';
import { hintForReference } from './reference-hints.ts';
import { fieldsAt, kindsAt } from './schema-fields.ts';

type Issue = z.core.$ZodIssue;

const MANUAL = 'docs/templates.md describes every field.';

/** Describes the issues that a schema found in a JSON value, for its author. */
export function describeIssues(schema: z.ZodType, value: unknown, issues: readonly Issue[]): JsonFault[] {
  return issues.flatMap((issue) => describeIssue(schema, value, issue));
}

function describeIssue(schema: z.ZodType, value: unknown, issue: Issue): JsonFault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const found = valueAt(value, path);
  const fault = (message: string, hint: string): JsonFault[] => [{ path, message, hint }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], ...unknownField(schema, value, path, key) }));
    case 'invalid_type':
      if (found === undefined)
        return fault('is missing', `Add it: "${path.at(-1) ?? ''}": ${EXAMPLES[issue.expected] ?? '…'}`);
      if (issue.expected === 'int') return fault('must be a whole number', `Write ${Math.round(Number(found)) || 1}.`);
      return fault(
        `must be ${KINDS[issue.expected] ?? issue.expected}, is ${kindOf(found)}`,
        `Write it as ${EXAMPLES[issue.expected] ?? issue.expected}.`,
      );
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator !== undefined) return unknownKind(schema, value, path);
      // Every member of the union reports an error; the last one is the most general.
      const reason = issue.errors.at(-1)?.[0]?.message ?? 'has the wrong form';
      return fault(mustBe(reason), hintForForm(found));
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (found === undefined) return fault('is missing', `Add it; it can be: ${allowed.join(', ')}.`);
      return fault(
        `${JSON.stringify(found)} is none of the values that it can have`,
        suggest(String(found), allowed, 'It can be'),
      );
    }
    case 'invalid_format':
      return fault(mustBe(issue.message), hintForForm(found));
    case 'too_small':
    case 'too_big':
      return fault(...sizeFault(issue, found));
    case 'custom':
      return fault(issue.message, hintForReference(path, value) ?? MANUAL);
    default:
      return fault(issue.message, MANUAL);
  }
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of numbers',
  object: 'an object in braces',
  record: 'an object in braces',
};
const EXAMPLES: Record<string, string> = {
  string: '"…"',
  number: '1',
  int: '1',
  boolean: 'true',
  array: '[ … ]',
  tuple: '[left, top, width, height]',
  object: '{ … }',
  record: '{ … }',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

function mustBe(reason: string): string {
  return /^[a-z]/.test(reason) ? `must be ${reason}` : reason;
}

function unknownField(schema: z.ZodType, value: unknown, path: JsonPath, key: string) {
  const present = Object.keys((valueAt(value, path) as object | undefined) ?? {});
  const fields = fieldsAt(schema, value, path);
  const meant = nearest(key, fields);
  const message = `there is no field "${key}" here`;
  if (meant !== undefined) {
    const twice = present.includes(meant) ? ', which is there too: take one away' : '';
    return { message, hint: `Did you mean "${meant}"${twice}?` };
  }
  // The field may have been copied from another kind of layer.
  const owners = Object.entries(kindsAt(schema, value, path))
    .filter(([, names]) => names.includes(key))
    .map(([kind]) => kind);
  if (owners.length > 0) return { message, hint: `Only this kind has it: ${owners.join(', ')}.` };
  return { message, hint: `Take it away. There are: ${fields.join(', ')}.` };
}

function unknownKind(schema: z.ZodType, value: unknown, path: JsonPath): JsonFault[] {
  const kinds = Object.keys(kindsAt(schema, value, path.at(-1) === 'type' ? path.slice(0, -1) : path));
  const found = valueAt(value, path);
  const hint = suggest(String(found ?? ''), kinds, 'There are');
  if (found === undefined) return [{ path, message: 'is missing', hint: `Add "type": one of ${kinds.join(', ')}.` }];
  return [{ path, message: `there is no type ${JSON.stringify(found)}`, hint }];
}

/** Guesses the right form of a colour, a name or a file from the wrong one. */
function hintForForm(found: unknown): string {
  if (typeof found !== 'string') return 'Write it between double quotes.';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(found);
  if (short)
    return `Write "#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}".`;
  if (/^[0-9a-f]{6}$/i.test(found)) return `Write "#${found}".`;
  if (found.includes('..') || found.startsWith('/'))
    return 'Put the file into the template’s folder and name it from there.';
  if (/\.(?:png|jpe?g|webp|gif|pdf|ai|svgz)$/i.test(found))
    return 'Art is drawn as SVG: export it as "name-{layout}.svg".';
  if (/^(?:rgb|hsl)|^[a-z]+$/i.test(found)) {
    return 'Colours look like "#c81e16", with transparency "#c81e1680", or "$name" for one of the palette; names are lower-case.';
  }
  const mended = found
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return mended && mended !== found ? `For example "${mended}".` : MANUAL;
}

function sizeFault(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: unknown): [string, string] {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const [most, least] = [`at most ${limit}`, issue.inclusive === false ? `more than ${limit}` : `at least ${limit}`];
  const bound = small ? least : most;
  if (typeof found === 'string') {
    if (small && limit === 1) return ['must not be empty', 'Write a few words.'];
    return [`must have ${bound} characters, has ${found.length}`, small ? 'Write more.' : 'Make it shorter.'];
  }
  if (Array.isArray(found)) {
    return [`must have ${bound} entries, has ${found.length}`, small ? 'Add some.' : 'Take some away.'];
  }
  return [`must be ${bound}, is ${String(found)}`, `Write a number that is ${bound}.`];
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string | number, unknown>)[part];
  }
  return found;
}
