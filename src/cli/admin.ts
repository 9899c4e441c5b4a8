import { userInfo } from 'node:os';
import process from 'node:process';
import { parseConfig } from '../config.ts';
import type { Actor } from '../domain/events/actor.ts';
import { type AdminContext, openAdmin } from '../wiring/admin.ts';

/**
 * Opens the installation that the environment names, passes it to `work`, and closes it. `actor` is the person who ran
 * the command.
 */
export async function withAdmin(work: (admin: AdminContext, actor: Actor) => Promise<void>): Promise<void> {
  const admin = await openAdmin(parseConfig(process.env));
  try {
    await work(admin, { kind: 'command-line', account: accountName() });
  } finally {
    await admin.close();
  }
}

/**
 * The name of the account that runs this process; its number if the system has no name for it, as in some containers.
 */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
