import type { z } from 'zod';
import type { FieldError } from './errors.ts';

/** The problems a schema found, field by field. `noField` is the message for names that the schema does not know. */
export function fieldErrors({ issues }: z.ZodError, noField: string): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: noField }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
}
