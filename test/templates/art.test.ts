import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const foldersIn = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const templates = foldersIn('templates');
const scripted = foldersIn('art');
const temporary = mkdtempSync(join(tmpdir(), 'flyposter-art-'));
const drawn = join(temporary, 'drawn');

beforeAll(() => {
  execFileSync(process.execPath, ['art/run.mjs', '--into', drawn]);
});
afterAll(() => rmSync(temporary, { recursive: true }));

/** What is wrong with the art of a template in `folder`, and the way out of it. */
function differences(template: string, folder = join('templates', template)): string[] {
  const art = (path: string) =>
    new Map(
      readdirSync(path)
        .filter((name) => name.endsWith('.svg'))
        .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
    );
  const [committed, expected] = [art(folder), art(join(drawn, template))];
  const wrong = [...expected].filter(([name, svg]) => committed.get(name) !== svg).map(([name]) => name);
  const foreign = [...committed.keys()].filter((name) => !expected.has(name));
  return [
    ...wrong.map((name) => `${folder}/${name} is not what art/${template} draws: run "npm run art ${template}"`),
    ...foreign.map((name) => `${folder}/${name} is drawn by no script: remove it, or draw it in art/${template}`),
  ];
}

describe('the art of built-in templates', () => {
  it.each(scripted)('of %s is what its script draws', (template) => {
    expect(differences(template)).toEqual([]);
  });

  it('is noticed when it was edited, is missing, or is drawn by no script', () => {
    const folder = join(temporary, 'edited');
    cpSync('templates/shout', folder, { recursive: true });
    const share = join(folder, 'mouth-share.svg');
    writeFileSync(share, readFileSync(share, 'utf8').replace('fill="var(--lip)"', 'fill="var(--tongue)"'));
    rmSync(join(folder, 'mouth-story.svg'));
    writeFileSync(join(folder, 'nose-share.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
    expect(differences('shout', folder)).toEqual([
      `${share} is not what art/shout draws: run "npm run art shout"`,
      `${folder}/mouth-story.svg is not what art/shout draws: run "npm run art shout"`,
      `${folder}/nose-share.svg is drawn by no script: remove it, or draw it in art/shout`,
    ]);
  });

  it('has a source for every template in art/README.md', () => {
    const rows = readFileSync('art/README.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` +\| (\S.*?) +\|/gm);
    const source = (template: string) => (scripted.includes(template) ? `[script](${template})` : 'by hand');
    expect([...rows].map(([, template, from]) => [template, from])).toEqual(
      templates.map((template) => [template, source(template)]),
    );
  });
});
