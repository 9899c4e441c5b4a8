import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCampaign } from './compare/campaign.mjs';
import { openCheckout } from './compare/checkout.mjs';
import { commands } from './compare/commands.mjs';
import { createComparison } from './compare/comparison.mjs';
import { api, feeds, materials, oembed } from './compare/data.mjs';
import { errors } from './compare/errors.mjs';
import { forms, making, uploads } from './compare/making.mjs';
import { createNormaliser } from './compare/normalise.mjs';
import { embeds, otherPages, posterPages, walls } from './compare/pages.mjs';
import { backdrops, codes, examples, overlays, pictures, previews, renditions } from './compare/pictures.mjs';
import { pressPacks } from './compare/press-packs.mjs';
import { sayKind, saySummary } from './compare/report.mjs';
import { unchanged } from './compare/unchanged.mjs';

// Holds all that people see of this checkout against another one: node scripts/compare.mjs OTHER_CHECKOUT
const USAGE = `node scripts/compare.mjs OTHER_CHECKOUT [--posters 300] [--json]
The other checkout is a folder with Flyposter and its node_modules. 40 posters are enough for a look, 21 are the fewest.`;
const FEWEST = 21;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'compare');

const { other, posters, json } = readArguments();
const { equal, ...found } = await compare();
if (json) console.log(JSON.stringify({ equal, posters, ...found }, null, 2));
else console.log(saySummary(found));
process.exit(equal ? 0 : 1);

function readArguments() {
  const options = { posters: { type: 'string', default: '300' }, json: { type: 'boolean', default: false } };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [given = ''] = positionals;
  const count = Number(values.posters);
  if (positionals.length === 1 && existsSync(join(given, 'bin', 'flyposter.js')) && count >= FEWEST) {
    return { other: resolve(given), posters: count, json: values.json };
  }
  console.error(USAGE);
  process.exit(2);
}

async function compare() {
  const started = Date.now();
  // What is started ends with this process.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const checkouts = [openCheckout('this', root), openCheckout('other', other)];
  for (const checkout of checkouts) checkout.build();

  progress(`the other checkout makes ${posters} posters`);
  const data = makeFolders();
  const campaign = await makeCampaign(checkouts[1], data('made'), posters);
  const normalise = createNormaliser(Date.now());
  // Each draws by itself.
  const drawn = ['cache', 'files/renditions'].map((part) => join(data('made'), part));
  const filter = (file) => !drawn.includes(file);
  for (const { name } of checkouts) cpSync(data('made'), data(name), { recursive: true, filter });

  progress('both are asked the same');
  const start = (checkout) => checkout.serve(data(checkout.name), { renderProcesses: 1 });
  const servers = await Promise.all(checkouts.map(start));
  const comparison = createComparison({ servers, normalise, folder });
  const parts = [
    ...[pictures, renditions, overlays, backdrops, examples, codes, previews, api, feeds, oembed, materials],
    ...[posterPages, walls, otherPages, embeds, unchanged, errors, pressPacks],
    // These change what is there.
    ...[uploads, making, forms],
  ];
  for (const part of parts) await inTurn(comparison, part, campaign);
  await Promise.all(servers.map((server) => server.stop()));
  for (const { name, output } of servers) writeFileSync(join(folder, `${name}.log`), output());
  await inTurn(comparison, commands, (args) =>
    Promise.all(checkouts.map(({ name, command }) => command(data(name), args, { fails: true }))),
  );
  rmSync(data(''), { recursive: true });
  return {
    equal: comparison.kinds.every((kind) => kind.equal === kind.compared),
    seconds: Math.round((Date.now() - started) / 1000),
    kinds: comparison.kinds,
    normalised: normalise.used,
  };
}

/** Compares one part, and prints what was found. */
async function inTurn(comparison, part, given) {
  const before = comparison.kinds.length;
  await part(comparison, given).catch((error) => comparison.broke(part.name, error));
  if (!json) for (const kind of comparison.kinds.slice(before)) console.log(sayKind(kind));
}

/** Empty folders for data. @returns the path of one of them */
function makeFolders() {
  const data = (name) => join(folder, 'data', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(data('made'), { recursive: true });
  return data;
}

function progress(text) {
  console.error(`── ${text}`);
}
