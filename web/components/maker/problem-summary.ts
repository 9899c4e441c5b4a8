import type { FieldError } from '../../../src/domain/errors.ts';
import { fieldName } from '../../field-name.ts';
import type { FormTemplate } from '../../maker/form.ts';
import { fieldId } from '../field/field.tsx';

/** The error message about a field or a part of it: `values.photo.id` is a part of `values.photo`. */
export function errorAt(errors: readonly FieldError[] | undefined, path: string): string | undefined {
  return errors?.find((error) => isAt(error, path))?.message;
}

/** The errors at fields: the id of each field, and a message with its label. Errors without a field are left out. */
export function problemSummary({ slots }: FormTemplate, errors: readonly FieldError[]) {
  const labels = new Map([
    ...slots.map((slot) => [fieldName(slot.name), slot.label] as const),
    ['credit', 'Your name'],
    ['alt', 'Description'],
  ]);
  return errors.flatMap((error) => {
    const field = [...labels].find(([path]) => isAt(error, path));
    return field ? [{ id: fieldId(field[0]), message: `${field[1]}: ${error.message}` }] : [];
  });
}

function isAt(error: FieldError, path: string): boolean {
  return error.path === path || error.path.startsWith(`${path}.`);
}
