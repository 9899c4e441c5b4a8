import { readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { systemCode } from '../domain/system-code.ts';
import { OperationProblem } from './errors.ts';

/**
 * Locks a file for this process, by a lock file beside it that contains our process id. The lock of a process that has
 * died is taken over. Returns a function that releases the lock.
 *
 * @throws OperationProblem if another process holds the lock, or if the folder cannot be written.
 */
export async function holdLockFile(file: string): Promise<() => Promise<void>> {
  const lock = `${file}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(lock, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
      return () => rm(lock, { force: true });
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') {
        throw new OperationProblem(`${file} cannot be written: ${(cause as Error).message}`, { cause });
      }
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (runs(owner)) break;
    await rm(lock, { force: true });
  }
  throw new OperationProblem(`Another backup to ${file} is under way. If there is none, remove ${lock}.`);
}

function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
