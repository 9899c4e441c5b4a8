import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

/** A real file system of a few kibibytes, to be full. */
export interface SmallDisk {
  path: string;
  remove(): void;
}

/**
 * Mounts a file system in memory. Where this process may not mount one the test is skipped, and says so; in CI that is a
 * failure.
 */
export function mountSmallDisk(test: TestContext, kibibytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'flyposter-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=0700`, 'tmpfs', path], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(path);
    if (process.env.CI === 'true') throw new Error('CI must be able to mount a small disk', { cause: error });
    const note = 'NOT TESTED: a full disk. Mounting a tmpfs needs root on Linux.';
    console.warn(note);
    test.skip(note);
  }
  return {
    path,
    remove() {
      // Lazy, since a database may hold its file open until it is collected as garbage.
      execFileSync('umount', ['--lazy', path], { stdio: 'pipe' });
      rmdirSync(path);
    },
  };
}
