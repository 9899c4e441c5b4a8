import { FlyposterError } from '../errors.ts';
import type { Template } from './template.ts';

/** Keeps what posters are drawn from. Its methods reject with `store_unavailable`. */
export interface TemplateKeeper {
  /** Sees to it that posters with this template can be drawn as they are now, whatever becomes of it. */
  keep(template: Template): Promise<void>;
  /** Notes that a version of a template is offered; the first time on any server that is an event. */
  publish(template: Pick<Template, 'id' | 'version'>): Promise<void>;
}

/** The templates that loaded without a problem, in the order they are shown. */
export interface Templates {
  list(): readonly Template[];
  get(id: string): Template | undefined;
}

/** The template of an id. @throws FlyposterError `unknown_template`. */
export function findTemplate(templates: Pick<Templates, 'get'>, id: string): Template {
  const template = templates.get(id);
  if (!template) throw new FlyposterError('unknown_template');
  return template;
}
