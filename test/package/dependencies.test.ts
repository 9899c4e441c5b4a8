import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const folder = join(process.cwd(), 'dist', 'server');
const code = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** `import … from "…"`, `import "…"` and `export … from "…"` at the beginning of a line, as the build writes them, and `import("…")`. */
const IMPORT = /^(?:import|export) (?:[^"'\n]* from )?"([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm;

/** `@aws-sdk/client-s3` of `@aws-sdk/client-s3/dist`, `hono` of `hono/cors`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('dependencies', () => {
  const dependencies = Object.keys(manifest.dependencies);

  it('are all that the built server imports', () => {
    const imported = [...code.matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!);
    const packages = new Set(imported.filter((specifier) => !isBuiltin(specifier)).map(packageOf));
    // Others are found by `createRequire`, which needs no import.
    expect([...packages].sort()).toEqual(['@resvg/resvg-js', 'libsql', 'pdfkit', 'sharp']);
    expect([...packages].filter((name) => !dependencies.includes(name))).toEqual([]);
  });

  it('that are bundled instead come with their licences', () => {
    const bundled = (side: string) =>
      [...readFileSync(join('dist', side, 'licenses.md'), 'utf8').matchAll(/^## (\S+) - /gm)].map((match) => match[1]);
    expect(bundled('server')).toEqual(
      expect.arrayContaining(['@aws-sdk/client-s3', 'hono', 'kysely', 'satori', 'zod']),
    );
    expect(bundled('client')).toEqual(expect.arrayContaining(['preact', 'comlink']));
  });

  it('are each used by it', () => {
    expect(dependencies.filter((name) => !code.includes(`"${name}"`) && !code.includes(`"${name}/`))).toEqual([]);
  });
});
