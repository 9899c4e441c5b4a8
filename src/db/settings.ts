import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { invalidFields } from '../domain/errors.ts';
import { fieldErrors } from '../domain/field-errors.ts';
import { DEFAULT_SETTINGS, type SettingName, settingsSchema } from '../domain/settings/settings.ts';
import type { SettingsRecords } from '../domain/settings/settings-records.ts';
import type { Schema } from './schema.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS) as SettingName[];
/** Beside the settings that staff change and out of their reach: no setting has this name. */
const SECRET = 'secret';
/** Bytes. */
const SECRET_LENGTH = 32;

/** The settings in a database whose tables are made. Its methods reject with the database's own errors. */
export function createSettingsRecords(db: Kysely<Schema>): SettingsRecords {
  let secret: Uint8Array | undefined;

  async function readSecret(): Promise<Uint8Array | undefined> {
    const row = await db.selectFrom('settings').select('value').where('name', '=', SECRET).executeTakeFirst();
    if (!row) return undefined;
    const text = parse(row.value);
    const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64url');
    // Making another would turn every manage token and idempotency key ever handed out into a wrong one.
    if (bytes.length !== SECRET_LENGTH) throw new Error(`The stored secret is not ${SECRET_LENGTH} bytes long.`);
    return new Uint8Array(bytes);
  }

  /** The secret that is stored after this, ours or the one of a server that was faster. */
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
      const stored = rows.flatMap(({ name, value }) => {
        const parsed = settingsSchema.shape[name as SettingName].safeParse(parse(value));
        return parsed.success ? [[name, parsed.data]] : [];
      });
      return { ...DEFAULT_SETTINGS, ...Object.fromEntries(stored) };
    },

    async write(changes) {
      const parsed = settingsSchema.partial().safeParse(changes);
      if (!parsed.success) throw invalidFields(fieldErrors(parsed.error, 'There is no such setting.'));
      const rows = Object.entries(parsed.data).flatMap(([name, value]) =>
        value === undefined ? [] : [{ name, value: JSON.stringify(value) }],
      );
      if (rows.length === 0) return;
      await db
        .insertInto('settings')
        .values(rows)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })))
        .execute();
    },

    async secret() {
      secret ??= (await readSecret()) ?? (await makeSecret());
      return secret;
    },
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
