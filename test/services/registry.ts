import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Whether npm reaches its registry. With CI=true it must; elsewhere it is said aloud. */
export function hasRegistry(): boolean {
  try {
    execFileSync('npm', ['ping', '--fetch-retries=0'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    if (process.env.CI === 'true') throw new Error('npm does not reach its registry, and CI skips nothing.');
    console.warn('SKIPPED: the tests of the package, because npm does not reach its registry (npm ping).');
    return false;
  }
}

/** Runs npm in a folder. Comes back with what it printed. */
export async function npm(folder: string, ...given: string[]): Promise<string> {
  return (await promisify(execFile)('npm', given, { cwd: folder })).stdout;
}
