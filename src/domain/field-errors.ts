import type { z } from 'zod';
import type { FieldError } from './errors.ts';

/** What a schema finds wrong, field by field. `noField` is said of names that it does not know. */
export function fieldErrors({ issues }: z.ZodError, noField: string): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: noField }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
}
