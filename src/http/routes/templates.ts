import { Hono } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import { leadFormat } from '../../domain/format.ts';
import { definitionOf, type Slot } from '../../domain/slots/definitions.ts';
import { templateJsonSchema } from '../../domain/template/json-schema.ts';
import type { Template } from '../../domain/template/template.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { Addresses } from '../addresses.ts';

/**
 * `/api/templates`: what can be made here, with all a program needs to build a form. `/schemas/template.json`: the JSON
 * Schema of a template's file, for editors.
 */
export function createTemplateRoutes({ templates, to }: { templates: Templates; to: Addresses }): Hono {
  const app = new Hono();
  app.get('/api/templates', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json({ templates: templates.list().map((template) => describeTemplate(template, to)) });
  });
  app.get('/api/templates/:id', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json(describeTemplate(findTemplate(templates, c.req.param('id')), to));
  });
  app.get('/schemas/template.json', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.body(JSON.stringify(templateJsonSchema()), 200, { 'content-type': 'application/schema+json' });
  });
  return app;
}

/** The template an address names. @throws FlyposterError `unknown_template`. */
export function findTemplate(templates: Templates, id: string): Template {
  const template = templates.get(id);
  if (!template) throw new FlyposterError('unknown_template');
  return template;
}

function describeTemplate(template: Template, to: Addresses) {
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
