import { execFileSync } from 'node:child_process';

/** Tests start the real program, so it is built first, once for all of them. */
export default function setup(): void {
  if (process.env.FLYPOSTER_BUILT === '1') return;
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
  process.env.FLYPOSTER_BUILT = '1';
}
