import process from 'node:process';
import { parseConfig } from '../config.ts';
import { type Desk, openDesk } from '../wiring.ts';

/** Works on the installation that the environment names. */
export async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(parseConfig(process.env));
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}
