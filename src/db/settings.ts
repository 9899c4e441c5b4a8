import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Kysely, Selectable } from 'kysely';
import { invalidFields } from '../domain/errors.ts';
import { fieldErrors } from '../domain/field-errors.ts';
import { DEFAULT_SETTINGS, type SettingName, type Settings, settingsSchema } from '../domain/settings/settings.ts';
import type { SettingsRecords } from '../domain/settings/settings-records.ts';
import type { WriteChange } from './change-writer.ts';
import type { Schema, SettingsTable } from './schema.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS) as SettingName[];
/** The name of the secret among the settings. Staff cannot change it, because no setting has this name. */
const SECRET = 'secret';
/** Length of the secret, bytes. */
const SECRET_LENGTH = 32;

/** The settings in a database whose tables are made. Its methods reject with the database's own errors. */
export function createSettingsRecords(db: Kysely<Schema>, write: WriteChange): SettingsRecords {
  let secret: Uint8Array | undefined;

  async function readSecret(): Promise<Uint8Array | undefined> {
    const row = await db.selectFrom('settings').select('value').where('name', '=', SECRET).executeTakeFirst();
    if (!row) return undefined;
    const text = parse(row.value);
    const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64url');
    // A new secret would invalidate every manage token and idempotency key so far.
    if (bytes.length !== SECRET_LENGTH) throw new Error(`The stored secret is not ${SECRET_LENGTH} bytes long.`);
    return new Uint8Array(bytes);
  }

  /** Stores a new secret unless another server was faster. Returns the stored one. */
  async function makeSecret(): Promise<Uint8Array> {
    const value = JSON.stringify(randomBytes(SECRET_LENGTH).toString('base64url'));
    await db
      .insertInto('settings')
      .values({ name: SECRET, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const stored = await readSecret();
    if (!stored) throw new Error('The secret was removed while it was being made.');
    return stored;
  }

  return {
    async read() {
      const rows = await db.selectFrom('settings').selectAll().where('name', 'in', NAMES).execute();
      return settingsOf(rows);
    },

    async write(changes, by) {
      const parsed = settingsSchema.partial().safeParse(changes);
      if (!parsed.success) throw invalidFields(fieldErrors(parsed.error, 'There is no such setting.'));
      const rows = Object.entries(parsed.data).flatMap(([name, value]) =>
        value === undefined ? [] : [{ name, value: JSON.stringify(value) }],
      );
      if (rows.length === 0) return;
      await write(by, async (transaction, tell) => {
        // The rows are first written unchanged. That locks them in any database, so the returned values are the ones we
        // replace.
        const before = await transaction
          .updateTable('settings')
          .set(({ ref }) => ({ value: ref('value') }))
          .where(
            'name',
            'in',
            rows.map(({ name }) => name),
          )
          .returningAll()
          .execute();
        await transaction
          .insertInto('settings')
          .values(rows)
          .onConflict((conflict) =>
            conflict.column('name').doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
          )
          .execute();
        const [from, to] = [settingsOf(before), settingsOf(rows)];
        for (const id of rows.map(({ name }) => name as SettingName)) {
          if (isDeepStrictEqual(from[id], to[id])) continue;
          tell({ type: 'setting.changed', id, data: { from: from[id], to: to[id] } });
        }
      });
    },

    async secret() {
      secret ??= (await readSecret()) ?? (await makeSecret());
      return secret;
    },
  };
}

/** Reads settings from rows. A missing row, and one that cannot be read, means the default. */
function settingsOf(rows: readonly Selectable<SettingsTable>[]): Settings {
  const stored = rows.flatMap(({ name, value }) => {
    const parsed = settingsSchema.shape[name as SettingName].safeParse(parse(value));
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(stored) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
