import type { Context } from 'hono';
import type { z } from 'zod';
import { FlyposterError } from '../../domain/errors.ts';
import { fieldErrors } from '../../domain/field-errors.ts';
import { readJson } from '../requests/body.ts';
import type { Body, Operation, Query } from './policy.ts';

/** The output type of a schema, if there is one. */
type Parsed<Declared> = Declared extends { schema: infer Schema extends z.ZodType } ? z.output<Schema> : never;

/**
 * The query and the body of a request, each parsed when the handler asks for it. Both fail with `invalid_request` if
 * the declared schema refuses them; a body also with the errors of `readJson`.
 */
export type Sent<Of extends Operation> = (Of extends { query: infer Declared extends Query }
  ? { query(): Parsed<Declared> }
  : unknown) &
  (Of extends { body: infer Declared extends Body & { type: 'json' } }
    ? { body(): Promise<Declared extends { refusal: string } ? Parsed<Declared> : unknown> }
    : unknown);

/** Reads a request as its operation declares. */
export function sentTo({ query, body }: Operation, c: Context) {
  return {
    query: () => query && parse(query.schema, withoutEmpty(c.req.query()), query.refusal ?? REFUSAL, NO_PARAMETER),
    body: async () => {
      const json = await readJson(c);
      return body?.type === 'json' && body.refusal !== undefined
        ? parse(body.schema, json, body.refusal, NO_FIELD)
        : json;
    },
  };
}

const REFUSAL = 'Some parameters need a change.';
const NO_PARAMETER = 'There is no such parameter.';
const NO_FIELD = 'There is no such field.';

function parse(schema: z.ZodType, input: unknown, refusal: string, noField: string): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new FlyposterError('invalid_request', refusal, { errors: fieldErrors(parsed.error, noField) });
}

/** Removes empty parameters: forms send absent values that way. */
function withoutEmpty(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
