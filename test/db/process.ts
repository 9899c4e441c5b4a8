import { writeSync } from 'node:fs';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';

/**
 * Another process on a database, to be raced with or killed: `insert <file>` inserts posters for ever and prints each
 * id once it is acknowledged; `race <file>` opens the database at the same time as others, and prints what it saw.
 */
const [task, file] = process.argv.slice(2);
const print = (line: string) => writeSync(1, `${line}\n`);

if (task === 'insert') {
  const records = await openSqliteRecords(file!);
  for (;;) {
    const poster = newPoster({ topics: ['housing', 'rent'] });
    if (await records.posters.insert(poster)) print(poster.id);
  }
} else {
  const records = await openSqliteRecords(file!);
  const secret = await records.settings.secret();
  const won: string[] = [];
  for (let i = 0; i < 50; i++) {
    if (await records.posters.insert(newPoster({ id: posterId(i), topics: ['housing'] }))) won.push(posterId(i));
  }
  print(JSON.stringify({ secret: Buffer.from(secret).toString('hex'), won }));
  await records.close();
}
