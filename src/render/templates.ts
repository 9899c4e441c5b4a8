import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LAYOUTS } from '../domain/format.ts';
import type { Templates } from '../domain/ports.ts';
import { layoutsOf, type Template, templateSchema } from '../domain/template.ts';

/** A template and the folder its art is in. */
export interface LoadedTemplate {
  template: Template;
  folder: string;
}

/** Something wrong with a template: the file, the place in it, and what is wrong there. */
export interface TemplateProblem {
  template: string;
  file: string;
  path: string;
  message: string;
}

export interface TemplateLibrary extends Templates {
  /** The template with its folder; undefined for one that is unknown or did not load. */
  find(id: string): LoadedTemplate | undefined;
  problems: readonly TemplateProblem[];
}

const ID = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * Loads every template of the given folders. One with a problem is left out and reported; a template in a later folder
 * replaces one of the same id.
 */
export async function loadTemplates(
  folders: readonly string[],
  hasFamily: (id: string) => boolean,
): Promise<TemplateLibrary> {
  const loaded = new Map<string, LoadedTemplate>();
  const problems: TemplateProblem[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter((candidate) => candidate.isDirectory() && ID.test(candidate.name))) {
      const path = join(folder, entry.name);
      if (!existsSync(join(path, 'template.json'))) continue;
      const result = await loadTemplate(entry.name, path, hasFamily);
      if (Array.isArray(result)) problems.push(...result);
      else loaded.set(entry.name, { template: result, folder: path });
    }
  }
  const ordered = [...loaded.values()].sort((a, b) => a.template.order - b.template.order || compare(a, b));
  const list = ordered.map(({ template }) => template);
  return {
    list: () => list,
    get: (id) => loaded.get(id)?.template,
    find: (id) => loaded.get(id),
    problems,
  };
}

function compare(a: LoadedTemplate, b: LoadedTemplate): number {
  return a.template.id < b.template.id ? -1 : 1;
}

/** One template, or everything that is wrong with it. */
export async function loadTemplate(
  id: string,
  folder: string,
  hasFamily: (id: string) => boolean,
): Promise<Template | TemplateProblem[]> {
  const file = join(folder, 'template.json');
  const problem = (path: string, message: string, at = file) => ({ template: id, file: at, path, message });
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return [problem('', `cannot be read: ${(error as Error).message}`)];
  }
  const parsed = templateSchema.safeParse(json);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => problem(issue.path.join('.'), issue.message));
  }
  const template = { id, ...parsed.data };
  const problems: TemplateProblem[] = [];
  for (const [i, layer] of template.layers.entries()) {
    if (layer.type === 'text' && !hasFamily(layer.face)) {
      problems.push(problem(`layers.${i}.face`, `no font family is named "${layer.face}"`));
    }
    if (layer.type === 'text' && layer.cutouts) {
      for (const list of ['papers', 'emphasised'] as const) {
        for (const [j, { face }] of (layer.cutouts[list] ?? []).entries()) {
          if (face !== undefined && !hasFamily(face))
            problems.push(problem(`layers.${i}.cutouts.${list}.${j}.face`, `no font family is named "${face}"`));
        }
      }
    }
    if (layer.type !== 'art') continue;
    for (const layout of layoutsOf(template.formats)) {
      const art = join(folder, artFile(layer.file, layout));
      const message = await checkArt(art, LAYOUTS[layout]);
      if (message) problems.push(problem(`layers.${i}.file`, message, art));
    }
  }
  return problems.length > 0 ? problems : template;
}

/** The file of an art layer for one layout. */
export function artFile(file: string, layout: string): string {
  return file.replaceAll('{layout}', layout);
}

/** What is wrong with a piece of art, or undefined. */
async function checkArt(path: string, canvas: { width: number; height: number }): Promise<string | undefined> {
  const svg = await readFile(path, 'utf8').catch(() => undefined);
  if (svg === undefined) return 'the file is missing';
  if (/<script|<foreignObject|\bon[a-z]+\s*=/i.test(svg)) return 'art must not contain scripts';
  if (/(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|@import|<!ENTITY/i.test(svg)) {
    return 'art must not refer to anything outside the file';
  }
  const viewBox = /\bviewBox\s*=\s*"([^"]*)"/
    .exec(svg)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!viewBox) return 'the svg element needs a viewBox';
  if (viewBox[2] !== canvas.width || viewBox[3] !== canvas.height || viewBox[0] !== 0 || viewBox[1] !== 0) {
    return `the viewBox must be "0 0 ${canvas.width} ${canvas.height}"`;
  }
  return undefined;
}
