import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { styleText } from 'node:util';
import type { Config } from '../config.ts';
import type { TemplateProblem } from '../domain/problem.ts';
import { systemCode } from '../domain/system-code.ts';
import { openTrialPool } from '../open-templates.ts';
import { OperationProblem } from '../operations/errors.ts';
import { renderPaths, templatePaths } from '../paths.ts';
import { readFonts } from '../render/font-files.ts';
import { checkTemplate, foldersAt, weightsOf } from '../templates/check.ts';

/**
 * Checks templates and prints their problems. `given` is a folder or the name of a template; by default the templates
 * in TEMPLATES_DIR are checked, or without it the built-in ones.
 *
 * @returns true if there is no error; warnings do not count
 * @throws OperationProblem if there is no such folder, or no template in it
 */
export async function checkFolders(config: Config, given: string | undefined): Promise<boolean> {
  const shelves = templatePaths(config);
  const dir = given === undefined ? shelves.at(-1)! : folderOf(given, shelves);
  const folders = await findTemplates(dir);
  if (folders.length === 0) {
    throw new OperationProblem(`There is no template in ${dir}. Make one: npx flyposter templates new NAME`);
  }
  const { root, fonts } = renderPaths(config);
  const weights = weightsOf(readFonts(fonts, root).catalogue);
  const pool = openTrialPool(config);
  const problems: TemplateProblem[] = [];
  let faulty = 0;
  try {
    for (const folder of folders) {
      const found = (await checkTemplate(folder, weights, pool)).problems;
      for (const problem of found) console.log(formatProblem(problem));
      if (found.length > 0) faulty++;
      problems.push(...found);
    }
  } finally {
    await pool.close();
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(summary(folders, faulty, errors, problems.length - errors));
  return errors === 0;
}

/**
 * A folder, or the folder of the template with that name. If several have the name, the one that a server would use.
 */
function folderOf(given: string, shelves: readonly string[]): string {
  const named = shelves.map((shelf) => join(shelf, given)).findLast((folder) => existsSync(folder));
  return !existsSync(given) && named !== undefined ? named : given;
}

async function findTemplates(folder: string): Promise<string[]> {
  return foldersAt(folder).catch((cause: unknown) => {
    const code = systemCode(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cause;
    throw new OperationProblem(`There is no folder ${folder}.`, { cause });
  });
}

/**
 * Formats a problem in three lines: its place, the message, and how to fix it. Editors and terminals open
 * `file:line:column`.
 */
export function formatProblem({ file, place, path, message, hint, severity }: TemplateProblem): string {
  const near = relative(process.cwd(), file);
  const shown = near.startsWith('..') ? file : near;
  const at = place ? `${shown}:${place.line}:${place.column}` : shown;
  const kind = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
  return [
    `${paint('bold', at)}${path ? `  ${paint('cyan', path)}` : ''}`,
    `  ${kind}: ${message}`,
    `  → ${hint}`,
    '',
  ].join('\n');
}

function summary(folders: readonly string[], faulty: number, errors: number, warnings: number): string {
  const all = count(folders.length, 'template');
  const what = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean);
  if (what.length === 0) {
    return paint('green', folders.length === 1 ? `${basename(folders[0]!)} is fine.` : `All ${all} are fine.`);
  }
  return paint(errors > 0 ? 'red' : 'yellow', `${what.join(' and ')} in ${faulty} of ${all}.`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Colours a text on a terminal, not in files or for other programs. */
function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}
