import { FlyposterError } from '../errors.ts';
import type { Template } from './template.ts';

/** Keeps the templates that posters are drawn from. Its methods reject with `store_unavailable`. */
export interface TemplateKeeper {
  /** Stores a template, so that its posters can be drawn as they are now even after it was changed or removed. */
  keep(template: Template): Promise<void>;
  /** Notes that a version of a template is offered. The first time on any server is an event. */
  publish(template: Pick<Template, 'id' | 'version'>): Promise<void>;
}

/** The templates that loaded without a problem, in the order they are shown. */
export interface Templates {
  list(): readonly Template[];
  get(id: string): Template | undefined;
}

/** Returns the template with an id. @throws FlyposterError `unknown_template`. */
export function findTemplate(templates: Pick<Templates, 'get'>, id: string): Template {
  const template = templates.get(id);
  if (!template) throw new FlyposterError('unknown_template');
  return template;
}
