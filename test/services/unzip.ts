import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the machine has Info-ZIP's unzip. With CI=true it must have; elsewhere its absence is said aloud. */
export function hasUnzip(): boolean {
  if (spawnSync('unzip', ['-v']).status === 0) return true;
  if (process.env.CI === 'true') throw new Error('unzip is missing, and CI skips nothing.');
  console.warn('SKIPPED: the tests of press packs, because unzip is missing (apt-get install unzip).');
  return false;
}

/** Tests every file of an archive against its checksum, and says how many there are. Throws where anything is wrong. */
export function testZip(archive: string): number {
  const said = execFileSync('unzip', ['-tq', archive], { encoding: 'utf8' });
  if (!said.includes('No errors detected')) throw new Error(said);
  return zipNames(archive).length;
}

/** Names of the files in an archive, in its order. */
export function zipNames(archive: string): string[] {
  return execFileSync('unzip', ['-Z1', archive], { encoding: 'utf8', maxBuffer: 16e6 }).trim().split('\n');
}

/** The bytes of one file in an archive. */
export function readZip(archive: string, name: string): Buffer {
  return execFileSync('unzip', ['-p', archive, name], { maxBuffer: 64e6 });
}
