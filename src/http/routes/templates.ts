import type { z } from 'zod';
import { leadFormat } from '../../domain/format.ts';
import { definitionOf, type Slot } from '../../domain/slots/definitions.ts';
import { templateJsonSchema } from '../../domain/template/json-schema.ts';
import type { Template } from '../../domain/template/template.ts';
import { findTemplate, type Templates } from '../../domain/template/templates.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Handlers } from '../addresses/route.ts';
import type { templateSchema } from '../schemas/template.ts';

export interface TemplateRoutesDeps {
  templates: Templates;
  to: AbsoluteAddresses;
}

/** Creates the API of templates, with all that a form needs, and the JSON Schema of a template's file, for editors. */
export function createTemplateRoutes({
  templates,
  to,
}: TemplateRoutesDeps): Handlers<'apiTemplates' | 'apiTemplate' | 'templateSchema'> {
  return {
    apiTemplates: {
      GET: (c) => c.json({ templates: templates.list().map((template) => describeTemplate(template, to)) }),
    },
    apiTemplate: {
      GET: (c) => c.json(describeTemplate(findTemplate(templates, c.req.param('id')), to)),
    },
    templateSchema: {
      GET: (c) => c.body(JSON.stringify(templateJsonSchema()), 200, { 'content-type': 'application/schema+json' }),
    },
  };
}

function describeTemplate(template: Template, to: AbsoluteAddresses): z.input<typeof templateSchema> {
  const { id, version, name, description, topics, formats, credit } = template;
  return {
    id,
    version,
    name,
    description,
    topics,
    formats,
    ...(credit !== undefined && { credit }),
    slots: template.slots.map(describeSlot),
    thumbnail: to.example(id, leadFormat(template)),
  };
}

function describeSlot(slot: Slot) {
  const { name, type, label, hint, required } = slot;
  const common = { name, type, label, ...(hint !== undefined && { hint }), required };
  return { ...common, ...definitionOf(slot).describe(slot) };
}
