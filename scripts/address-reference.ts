import { z } from 'zod';
import { type Addresses, declarationOf, patternOf } from '../src/http/addresses/addresses.ts';
import { API_ADDRESSES } from '../src/http/addresses/api-addresses.ts';
import { CACHE_CONTROL } from '../src/http/addresses/cache-control.ts';
import { EMBEDS } from '../src/http/addresses/embed-addresses.ts';
import { FILES } from '../src/http/addresses/file-addresses.ts';
import { LIMITS } from '../src/http/addresses/limits.ts';
import { PAGES } from '../src/http/addresses/page-addresses.ts';
import type { AddressName, Body, Operation } from '../src/http/addresses/policy.ts';
import { PROBES } from '../src/http/addresses/probe-addresses.ts';

const INTRODUCTION = `<!-- Made by npm run docs from src/http/addresses. -->

# Addresses

Every address of a server, with what is declared of it in \`src/http/addresses\`. [The API](api.md) has examples.

- **Who** may send: \`everyone\`, also other sites; \`own pages\`, no forms of other sites; \`own frames\`, also a page in a sandbox;
  \`manager\`, with the poster's manage token; \`probe\`, monitoring.
- **Other sites** may, in scripts and pages: \`own\` nothing, \`errors\` read errors, \`show\` show it, \`read\` read it, \`send\` also send to it.
- **Frames**: \`none\` no page, \`page\` not in frames, \`secret\` nor named in a referrer, \`embed\` in any.

| Cache | \`Cache-Control\` |
| --- | --- |
${Object.entries(CACHE_CONTROL)
  .map(([name, value]) => `| ${name} | \`${value}\` |`)
  .join('\n')}
`;

const GROUPS: [title: string, addresses: Partial<Addresses>][] = [
  ['Pages', PAGES],
  ['Pages for frames on other sites', EMBEDS],
  ['Pictures and other files', FILES],
  ['For programs', API_ADDRESSES],
  ['For monitoring', PROBES],
];

const BODIES: Record<Body['type'], string> = {
  json: 'JSON',
  form: 'a form',
  'form with photos': 'a form, with photos or without',
  photo: 'a photo',
};

/** The page with all addresses, as Markdown. */
export function addressReference(): string {
  const tables = GROUPS.map(([title, group]) => {
    const rows = (Object.keys(group) as AddressName[]).flatMap(rowsOf);
    return `## ${title}\n\n| Address | | Who | Takes | Answers | Cache | Frames | Other sites |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [INTRODUCTION, ...tables].join('\n');
}

function rowsOf(name: AddressName): string[] {
  const { summary, frame, origins, methods } = declarationOf(name);
  return Object.entries(methods).map(([method, operation]) => {
    const { who, cache = '', answers = {} } = operation;
    const address = `\`${method} ${patternOf(name)}\``;
    const cells = [address, summary, who, takes(operation), Object.keys(answers).join(', '), cache, frame, origins];
    return `| ${cells.join(' | ')} |`;
  });
}

/** The query, the body and the limit of an operation. */
function takes({ query, body, limit }: Operation): string {
  const parameters = query
    ? Object.keys(z.toJSONSchema(query.schema, { io: 'input', unrepresentable: 'any' }).properties ?? {})
    : [];
  return [
    parameters.map((parameter) => `\`${parameter}\``).join(' '),
    body && BODIES[body.type],
    limit && `${LIMITS[limit].points} in ${LIMITS[limit].duration} s`,
  ]
    .filter(Boolean)
    .join('; ');
}
