import { readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { OperationProblem, systemCode } from './errors.ts';

/**
 * Makes this process the only one that writes a file, by a lock file beside it that holds our process id. The lock of a
 * process that died is taken over. Comes back with what gives it up.
 *
 * @throws OperationProblem where another process has it, or where the folder cannot be written.
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
