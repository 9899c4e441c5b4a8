import type { FieldError } from '../src/domain/errors.ts';

/** An error as the server tells it (RFC 9457), as far as it was told. */
export interface Problem {
  code?: string;
  detail?: string;
  errors?: FieldError[];
}

/** Reads the problem in an answer; an empty one where something else answered, such as a proxy. */
export async function readProblem(answer: Response): Promise<Problem> {
  return answer.json().catch(() => ({}));
}
