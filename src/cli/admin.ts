import { userInfo } from 'node:os';
import process from 'node:process';
import { parseConfig } from '../config.ts';
import type { Actor } from '../domain/events/actor.ts';
import { type AdminContext, openAdmin } from '../wiring/admin.ts';

/** Works on the installation that the environment names. `actor`: who ran this command, for what it changes. */
export async function withAdmin(work: (admin: AdminContext, actor: Actor) => Promise<void>): Promise<void> {
  const admin = await openAdmin(parseConfig(process.env));
  try {
    await work(admin, { kind: 'command-line', account: accountName() });
  } finally {
    await admin.close();
  }
}

/** The name of the account that runs this; its number in a container that does not know the name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
