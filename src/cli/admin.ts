import process from 'node:process';
import { parseConfig } from '../config.ts';
import { type AdminContext, openAdmin } from '../wiring/admin.ts';

/** Works on the installation that the environment names. */
export async function withAdmin(work: (admin: AdminContext) => Promise<void>): Promise<void> {
  const admin = await openAdmin(parseConfig(process.env));
  try {
    await work(admin);
  } finally {
    await admin.close();
  }
}
