import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { addressReference } from '../scripts/address-reference.ts';
import { DEFAULT_SETTINGS } from '../src/domain/settings/settings.ts';
import { ADDRESS_NAMES, patternOf } from '../src/http/addresses/addresses.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', ...markdownIn('docs'), ...markdownIn('art')];

function markdownIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

const read = (page: string) => readFileSync(join(root, page), 'utf8');
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = withoutCode(read(page)).matchAll(/^#{1,6} (.+)$/gm);
  return new Set([...headings].map(([, heading]) => slugger.slug(heading!.replace(/[`*]/g, ''))));
}

/** Links and pictures that lead to files of ours and are broken, as `page: link`. */
function brokenLinks(page: string): string[] {
  const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path, anchor] = link.split('#');
      const file = path === '' ? page : relative(root, join(root, dirname(page), path!));
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).has(anchor);
    })
    .map((link) => `${page}: ${link}`);
}

/** The names of commands that a help text lists. */
function commandsIn(help: string): string[] {
  const list = /Commands:\n([\s\S]*?)(?:\n\n|$)/.exec(help)?.[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name!);
}

describe('the documentation', () => {
  it('has links that lead somewhere', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap(brokenLinks)).toEqual([]);
  });

  it('begins with a README that can be read at once', () => {
    expect(read('README.md').length).toBeLessThan(6000);
  });

  it('names commands that exist', () => {
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ['bin/flyposter.js', ...args, '--help'], { cwd: root, encoding: 'utf8' });
    const commands = commandsIn(run());
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/(?:npx |^ *|`)flyposter ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/gm)].map(
        ([, command, sub]) => ({ page, command: command!, sub }),
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    const groups = [...new Set(named.filter(({ sub }) => sub !== undefined).map(({ command }) => command))];
    const subcommands = new Map(groups.map((command) => [command, commandsIn(run(command))]));
    const unknown = named.filter(({ command, sub }) => {
      const known = subcommands.get(command) ?? [];
      return !commands.includes(command) || (known.length > 0 && sub !== undefined && !known.includes(sub));
    });
    expect(unknown).toEqual([]);
  });

  it('names settings that exist', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/settings set ([A-Za-z]+)/g)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !(name in DEFAULT_SETTINGS))).toEqual([]);
  });

  it('has a row for every kind of layer', () => {
    const known = [...read('docs/templates-reference.md').matchAll(/^### (\w+) layer$/gm)].map(([, name]) =>
      name!.toLowerCase(),
    );
    const rows = [...read('docs/templates.md').matchAll(/^\| \[`(\w+)`\]\(templates-reference\.md#\w+-layer\)/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual(known.sort());
  });
});

it('the page of addresses is made of their declarations: npm run docs writes it anew', () => {
  const page = read('docs/addresses.md');
  expect(page).toBe(addressReference());
  // Each group of addresses is named there.
  expect(ADDRESS_NAMES.filter((name) => !page.includes(` ${patternOf(name)}\``))).toEqual([]);
});
