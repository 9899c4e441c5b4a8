import type { z } from 'zod';
import type { FieldError } from './errors.ts';

/** Returns the problems that a schema found, one per field. `noField`: the message for unknown field names. */
export function fieldErrors({ issues }: z.ZodError, noField: string): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: noField }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
}
