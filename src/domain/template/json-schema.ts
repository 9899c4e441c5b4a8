import { z } from 'zod';
import { templateShape } from './shape.ts';

/** The part of JSON Schema (draft-07) that ours uses. */
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
 * Returns the JSON Schema of `template.json` as an author writes it: keys with a default may be left out. It is of
 * draft-07, which every editor reads. References from one place to another (slots, colours, boxes) are checked by
 * `templateSchema` only.
 */
export function templateJsonSchema(): JsonSchema {
  made ??= z.toJSONSchema(templateShape, {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema }) => {
      // Zod bounds whole numbers by what a double can hold, which does not help an author.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
  return made;
}
