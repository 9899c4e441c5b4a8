import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fillPostgres, fillSqlite } from './gallery-fill.mjs';
import { SEARCHES, TEMPLATES, TOPICS } from './gallery-posters.mjs';

// npm run bench:gallery [-- --json] [-- --quick] [-- --only=sqlite|postgres]
// Lists of the gallery with a thousand and with a million posters, on both databases, in interleaved rounds.
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const ROUNDS = quick ? 30 : 200;
const WARM_UP = 20;
const SIZES = [1000, quick ? 100_000 : 1_000_000];
const LIMIT = 24;

const say = (text) => !json && console.log(text);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'flyposter-gallery-'));
// PostgreSQL runs as another user and reads from it.
chmodSync(folder, 0o755);

symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: 'bench/gallery-entry.ts',
    outDir: join(folder, 'dist'),
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
  },
});
const flyposter = await import(join(folder, 'dist', 'entry.mjs'));

/** The queries, by name; `middle` is a place in the middle of each list. */
function queriesFor(middle) {
  const newest = { limit: LIMIT, sort: 'newest' };
  const popular = { limit: LIMIT, sort: 'popular' };
  const topic = TOPICS[3];
  const template = TEMPLATES[3];
  return {
    newest,
    'newest, deep inside': { ...newest, cursor: middle.newest },
    popular,
    'popular, deep inside': { ...popular, cursor: middle.popular },
    topic: { ...newest, topic },
    'topic, popular': { ...popular, topic },
    template: { ...newest, template },
    'template, popular': { ...popular, template },
    'topic and template': { ...newest, topic: TOPICS[0], template: TEMPLATES[0] },
    'search, common word': { ...newest, q: SEARCHES.common },
    'search, common word, popular': { ...popular, q: SEARCHES.common },
    'search, common word, deep inside': { ...newest, q: SEARCHES.common, cursor: middle.newest },
    'search, two words': { ...newest, q: SEARCHES.two },
    'search, two words, popular': { ...popular, q: SEARCHES.two },
    'search, uncommon word': { ...newest, q: SEARCHES.uncommon },
    'search, uncommon word, popular': { ...popular, q: SEARCHES.uncommon },
    'search, rare word': { ...newest, q: SEARCHES.rare },
    'search, rare word, popular': { ...popular, q: SEARCHES.rare },
    'search, two characters': { ...newest, q: SEARCHES.part },
    'search, in a topic': { ...newest, topic, q: SEARCHES.common },
    'search, nothing found': { ...newest, q: 'xylophone orchestra' },
  };
}

async function openGallery(db, dialect, seconds) {
  const place = async (sort, order) => {
    let select = db.selectFrom('posters').select(['id', 'created_at', 'remix_count']).where('status', '=', 'listed');
    for (const column of order) select = select.orderBy(column, 'desc');
    const { count } = await db
      .selectFrom('posters')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirst();
    return flyposter.writeCursor(
      sort,
      await select
        .offset(Math.floor(count / 2))
        .limit(1)
        .executeTakeFirst(),
    );
  };
  const middle = {
    newest: await place('newest', ['created_at', 'id']),
    popular: await place('popular', ['remix_count', 'created_at', 'id']),
  };
  return { db, records: flyposter.createPosterRecords(db, dialect), queries: queriesFor(middle), seconds };
}

async function openSqliteGallery(size) {
  const path = join(folder, `${size}.db`);
  const started = performance.now();
  const db = flyposter.openSqlite(path);
  await flyposter.migrate(db, flyposter.sqliteDialect);
  await db.destroy();
  fillSqlite(path, size, flyposter);
  const seconds = (performance.now() - started) / 1000;
  return openGallery(flyposter.openSqlite(path), flyposter.sqliteDialect, seconds);
}

async function openPostgresGallery(server, size) {
  const started = performance.now();
  const url = await server.createDatabase();
  const db = flyposter.openPostgres(url, { patience: Number.POSITIVE_INFINITY });
  await flyposter.migrate(db, flyposter.postgresDialect);
  const exchange = join(folder, 'exchange');
  mkdirSync(exchange, { recursive: true });
  await fillPostgres(url, size, exchange, flyposter);
  const seconds = (performance.now() - started) / 1000;
  return openGallery(db, flyposter.postgresDialect, seconds);
}

/** Medians in milliseconds of every query in each gallery, asked in turn. */
async function race(galleries) {
  const names = Object.keys(galleries[0].queries);
  const times = galleries.map(() => Object.fromEntries(names.map((name) => [name, []])));
  const found = galleries.map(() => ({}));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const name of names) {
      for (const [i, { records, queries }] of galleries.entries()) {
        const started = performance.now();
        const { posters } = await records.list(queries[name]);
        if (round >= WARM_UP) times[i][name].push(performance.now() - started);
        found[i][name] = posters.length;
      }
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, { ms: times.map((time) => median(time[name])), found: found.map((all) => all[name]) }]),
  );
}

const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
say(`Machine: ${machine}\nPages of ${LIMIT} posters, medians of ${ROUNDS} interleaved rounds`);
const results = {};
let server;
try {
  for (const kind of ['sqlite', 'postgres']) {
    if (only && only !== kind) continue;
    if (kind === 'postgres') {
      if (!flyposter.hasPostgres()) continue;
      server = await flyposter.startPostgres({
        shared_buffers: '1GB',
        maintenance_work_mem: '1GB',
        max_wal_size: '8GB',
      });
    }
    const galleries = [];
    for (const size of SIZES) {
      galleries.push(await (kind === 'sqlite' ? openSqliteGallery(size) : openPostgresGallery(server, size)));
    }
    const medians = await race(galleries);
    for (const { db } of galleries) await db.destroy();
    results[kind] = {
      fillSeconds: galleries.map(({ seconds }) => Number(seconds.toFixed(1))),
      lists: Object.fromEntries(
        Object.entries(medians).map(([name, { ms, found }]) => [
          name,
          { ms: ms.map((time) => Number(time.toFixed(3))), found, ratio: Number((ms[1] / ms[0]).toFixed(2)) },
        ]),
      ),
    };
    const { fillSeconds, lists } = results[kind];
    say(`\n${kind}, filled in ${fillSeconds.join(' and ')} s\n`);
    say(`| list | ${SIZES.map((size) => `${size.toLocaleString('en')}, ms`).join(' | ')} | posters found | ratio |`);
    say('| --- | ---: | ---: | ---: | ---: |');
    for (const [name, { ms, found, ratio }] of Object.entries(lists)) {
      say(
        `| ${name} | ${ms.map((time) => time.toFixed(2)).join(' | ')} | ${[...new Set(found)].join(' → ')} | ${ratio} |`,
      );
    }
    // A list that a thousand posters do not fill is shorter than the one it is compared with.
    const alike = Object.values(lists).filter(({ found }) => found[0] === found[1]);
    say(
      `\nhighest ratio of lists of the same length: ${Math.max(...alike.map(({ ratio }) => ratio))} (target: at most 1.5)`,
    );
  }
} finally {
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify({ machine, sizes: SIZES, rounds: ROUNDS, results }));
