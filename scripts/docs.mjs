import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Writes docs/template.schema.json and docs/templates-reference.md from the schema of a template, and docs/addresses.md from
// the declarations of addresses: npm run docs
const root = fileURLToPath(new URL('..', import.meta.url));
const load = async (file) => (await runnerImport(join(root, file), { root, configFile: false })).module;
const { templateJsonSchema } = await load('src/domain/template/json-schema.ts');
const { templateReference } = await load('scripts/template-reference.ts');

const schema = join(root, 'docs', 'template.schema.json');
writeFileSync(schema, JSON.stringify(templateJsonSchema()));
execFileSync(join(root, 'node_modules', '.bin', 'biome'), ['format', '--write', schema], { cwd: root });
writeFileSync(join(root, 'docs', 'templates-reference.md'), templateReference(templateJsonSchema()));

const { addressReference } = await load('scripts/address-reference.ts');
writeFileSync(join(root, 'docs', 'addresses.md'), addressReference());
