/** The name of the form field of a slot, or of a part of it; also the path of errors about it. */
export const fieldName = (slot: string, part?: string) => (part ? `values.${slot}.${part}` : `values.${slot}`);
