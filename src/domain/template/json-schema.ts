import { z } from 'zod';
import { templateShape } from './shape.ts';

/** As much of a JSON Schema as ours has (draft-07). */
export interface JsonSchema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  const?: string;
  enum?: string[];
  default?: unknown;
  examples?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: JsonSchema | JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  definitions?: Record<string, JsonSchema>;
}

let made: JsonSchema | undefined;

/**
 * The JSON Schema of `template.json` as an author writes it: keys with a default may be left out. It is of draft-07, which
 * every editor reads. What refers from one place to another (slots, colours, boxes) only `templateSchema` checks.
 */
export function templateJsonSchema(): JsonSchema {
  made ??= z.toJSONSchema(templateShape, {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema }) => {
      // Whole numbers are bounded by what a double holds, which tells an author nothing.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
  return made;
}
