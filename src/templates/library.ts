import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateProblem } from '../domain/problem.ts';
import type { LoadedTemplate } from '../domain/template/loaded-template.ts';
import type { Templates } from '../domain/template/templates.ts';
import type { CheckedRevisions } from './checked-revisions.ts';
import { type FontNames, readTemplate, TEMPLATE_FILE } from './read.ts';

export type { TemplateProblem } from '../domain/problem.ts';

export interface TemplateLibrary extends Templates {
  /** Returns a template with its folder; undefined if it is unknown or did not load. */
  find(id: string): LoadedTemplate | undefined;
  problems: readonly TemplateProblem[];
}

/**
 * Loads every template in the given folders. Templates with problems are left out and reported. A template in a later
 * folder replaces one with the same id. The art of `checked` revisions is not checked again.
 */
export async function loadTemplates(
  folders: readonly string[],
  fonts: FontNames,
  checked?: CheckedRevisions,
): Promise<TemplateLibrary> {
  const loaded: LoadedTemplate[] = [];
  const problems: TemplateProblem[] = [];
  for (const folder of folders) {
    for (const id of await templateFolders(folder)) {
      const path = join(folder, id);
      const reading = await readTemplate(id, path, fonts, checked);
      problems.push(...reading.problems);
      if (reading.template) loaded.push({ template: reading.template, folder: path });
    }
  }
  return { ...arrange(loaded), problems };
}

/** The names of the template folders in a folder, sorted. Rejects if the folder cannot be read. */
export async function templateFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  return entries.filter((name) => !name.startsWith('.') && existsSync(join(folder, name, TEMPLATE_FILE))).sort();
}

/** Sorts templates in the order in which they are shown. The last one of those with the same id counts. */
export function arrange(templates: Iterable<LoadedTemplate>): Omit<TemplateLibrary, 'problems'> {
  const loaded = new Map<string, LoadedTemplate>();
  for (const one of templates) loaded.set(one.template.id, one);
  const ordered = [...loaded.values()].sort((a, b) => a.template.order - b.template.order || compare(a, b));
  const list = ordered.map(({ template }) => template);
  return { list: () => list, get: (id) => loaded.get(id)?.template, find: (id) => loaded.get(id) };
}

function compare(a: LoadedTemplate, b: LoadedTemplate): number {
  return a.template.id < b.template.id ? -1 : 1;
}
