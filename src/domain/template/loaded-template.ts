import type { Template } from './template.ts';

/** A template and a local folder with its files. */
export interface LoadedTemplate {
  template: Template;
  folder: string;
}

/**
 * Finds a version of a template; without a number, or if that version is lost, the loaded one. The folder never
 * changes, so templates can be swapped meanwhile.
 *
 * Rejects with `unknown_template`, or with `render_failed` if the version cannot be read.
 */
export type FindTemplateVersion = (id: string, version: number | undefined) => Promise<LoadedTemplate>;
