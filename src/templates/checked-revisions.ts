import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from '../domain/template/template.ts';

/** The revisions of templates whose art was checked before. */
export type CheckedRevisions = Pick<ReadonlySet<string>, 'has'>;

/** The file with the revisions of the built-in templates, a JSON array. `root` is the folder of package.json. */
const fileIn = (root: string) => join(root, 'dist', 'templates.json');

/**
 * Reads the revisions of the built-in templates that the build has checked, so that a start need not check their art
 * again: that takes most of a second. A template that was changed since has another revision. Without a build there are
 * none.
 */
export function readCheckedRevisions(root: string): CheckedRevisions {
  const file = fileIn(root);
  return new Set<string>(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
}

/** Notes that these templates were checked. */
export function writeCheckedRevisions(root: string, templates: readonly Template[]): void {
  writeFileSync(fileIn(root), JSON.stringify(templates.map(({ revision }) => revision)));
}
