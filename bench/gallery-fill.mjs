import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { posters } from './gallery-posters.mjs';

// Fills databases whose tables are made, without their indexes, which are made afterwards.

const BYTES_AT_ONCE = 1 << 20;

/** What is filled of each poster; the rest has defaults. */
const COLUMNS = [
  'id',
  'template',
  'template_version',
  'slot_values',
  'formats',
  'alt',
  'imprint',
  'status',
  'created_at',
  'search_text',
  'remix_count',
].join(', ');

function cellsOf({ id, template, values, alt, text, createdAt, remixes }) {
  return [id, template, 1, values, '["share"]', alt, 'Made by a supporter', 'listed', createdAt, text, remixes];
}

function rowOf(poster, flyposter) {
  const alt = `A placard: ${poster.slogan}`;
  const text = flyposter.searchText({ slogans: [poster.slogan], alt, credit: null });
  const { ngrams } = flyposter.entryOf({
    id: poster.id,
    search_text: text,
    created_at: poster.createdAt,
    remix_count: poster.remixes,
  });
  return { ...poster, alt, text, ngrams };
}

export function fillSqlite(path, size, flyposter) {
  const database = new Database(path);
  database.exec('pragma synchronous = off; pragma cache_size = -400000; pragma temp_store = memory');
  const indexes = database
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
    .all();
  database.exec('begin');
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  // Larger pieces while filling.
  database.exec("insert into poster_grams (poster_grams, rank) values ('hashsize', 67108864)");
  const poster = database.prepare(`insert into posters (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const topic = database.prepare(`insert into poster_topics values (?, ?, ?, ?, 'listed', ?, ?)`);
  const search = database.prepare('insert into poster_search (key, poster_id) values (?, ?)');
  const index = database.prepare('insert into poster_grams (rowid, grams) values (cast(? as integer), ?)');
  const keys = new Map();
  for (const made of posters(size)) {
    const row = rowOf(made, flyposter);
    const { id, template, ngrams, topics, createdAt, remixes } = row;
    poster.run(cellsOf(row));
    topics.forEach((name, position) => {
      topic.run([id, name, position, createdAt, template, remixes]);
    });
    const first = flyposter.firstKey(remixes);
    const key = (keys.get(first) ?? first) + 1;
    keys.set(first, key);
    search.run([key, id]);
    index.run([key, ngrams.map((ngram) => (ngram >>> 0).toString(36)).join(' ')]);
  }
  database.exec("insert into poster_grams (poster_grams, rank) values ('hashsize', 1048576)");
  // A server merges the segments of the index as it goes.
  database.exec("insert into poster_grams (poster_grams) values ('optimize')");
  for (const { sql } of indexes) database.exec(sql);
  database.exec('commit');
  database.exec('analyze; pragma wal_checkpoint(truncate)');
  database.close();
}

/** `folder` is one that the server, which runs on this machine, reads from. */
export async function fillPostgres(url, size, folder, flyposter) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: indexes } = await client.query(`select indexname as name, indexdef as sql from pg_indexes
    where schemaname = 'public' and tablename in ('posters', 'poster_topics', 'poster_search')
    and indexname not in (select conname from pg_constraint)`);
  const { rows: keys } = await client.query(`select conname as name, conrelid::regclass::text as table,
    pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f'`);
  for (const { name, table } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);

  const tables = {
    [`posters (${COLUMNS})`]: copyFile(folder, 'posters'),
    poster_topics: copyFile(folder, 'poster_topics'),
    'poster_search (poster_id, grams)': copyFile(folder, 'poster_search'),
  };
  const [posterFile, topicFile, searchFile] = Object.values(tables);
  for (const made of posters(size)) {
    const row = rowOf(made, flyposter);
    const { id, template, ngrams, topics, createdAt, remixes } = row;
    posterFile.add(cellsOf(row));
    topics.forEach((name, position) => {
      topicFile.add([id, name, position, createdAt, 'listed', template, remixes]);
    });
    searchFile.add([id, `{${ngrams.join(',')}}`]);
  }
  for (const [table, file] of Object.entries(tables)) {
    await client.query(`copy ${table} from '${file.close()}'`);
    file.remove();
  }
  for (const { sql } of indexes) await client.query(sql);
  for (const { name, table, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  await client.query('vacuum analyze');
  await client.end();
}

/** A file as COPY reads it. */
function copyFile(folder, name) {
  const path = join(folder, `${name}.txt`);
  const file = openSync(path, 'w');
  let waiting = '';
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  const escapes = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return {
    add(cells) {
      waiting += `${cells.map((cell) => (cell === null ? '\\N' : String(cell).replace(/[\\\t\n\r]/g, (c) => escapes[c]))).join('\t')}\n`;
      if (waiting.length > BYTES_AT_ONCE) flush();
    },
    close() {
      flush();
      closeSync(file);
      chmodSync(path, 0o644);
      return path;
    },
    remove: () => rmSync(path),
  };
}
