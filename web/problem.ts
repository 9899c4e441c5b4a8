import type { FieldError } from '../src/domain/errors.ts';

/** The fields of an error answer (RFC 9457) that browsers use, if the server sent them. */
export interface Problem {
  code?: string;
  detail?: string;
  errors?: FieldError[];
}

/** Reads the problem in an answer; empty if something else answered, such as a proxy. */
export async function readProblem(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}
