import type { z } from 'zod';
import type { JsonPath } from '../domain/problem.ts';

/** The internal definition of a Zod schema, as far as it is used here. */
interface Def {
  type: string;
  innerType?: Schema;
  in?: Schema;
  shape?: Record<string, Schema>;
  element?: Schema;
  items?: Schema[];
  valueType?: Schema;
  options?: Schema[];
  discriminator?: string;
  values?: unknown[];
}
interface Schema {
  def: Def;
}

/** The field names that a schema allows at a path of a value; empty if it has no object with fixed names there. */
export function fieldsAt(schema: z.ZodType, value: unknown, path: JsonPath): string[] {
  const found = schemaAt(schema as unknown as Schema, value, path);
  return Object.keys((found && objectOf(found.schema, found.value))?.def.shape ?? {});
}

/** The field names of each member of a discriminated union, by kind. */
export function kindsAt(schema: z.ZodType, value: unknown, path: JsonPath): Record<string, string[]> {
  const found = schemaAt(schema as unknown as Schema, value, path);
  const { discriminator, options = [] } = found ? unwrap(found.schema).def : ({} as Def);
  if (discriminator === undefined) return {};
  return Object.fromEntries(
    options.map((option) => {
      const shape = unwrap(option).def.shape ?? {};
      return [String(shape[discriminator]?.def.values?.[0]), Object.keys(shape)];
    }),
  );
}

function schemaAt(schema: Schema, value: unknown, path: JsonPath): { schema: Schema; value: unknown } | undefined {
  let here: Schema | undefined = schema;
  let part = value;
  for (const step of path) {
    const { def }: Schema = objectOf(here, part) ?? unwrap(here);
    here = def.shape?.[step] ?? def.element ?? def.items?.[Number(step)] ?? def.valueType;
    if (!here) return undefined;
    part = typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[step] : undefined;
  }
  return { schema: here, value: part };
}

/** The object schema for a value, without wrappers and unions. */
function objectOf(schema: Schema, value: unknown): Schema | undefined {
  const bare = unwrap(schema);
  const { discriminator, options = [] } = bare.def;
  if (discriminator === undefined) return bare.def.shape ? bare : undefined;
  const kind = (value as Record<string, unknown> | undefined)?.[discriminator];
  return options.map(unwrap).find((option) => option.def.shape?.[discriminator]?.def.values?.includes(kind));
}

function unwrap(schema: Schema): Schema {
  let bare = schema;
  for (;;) {
    const inner = bare.def.innerType ?? bare.def.in;
    if (!inner) return bare;
    bare = inner;
  }
}
