import process from 'node:process';
import { contenders } from './contenders.mjs';

// One contender in a process of its own, so that its memory is its own. Told a number, it draws that slogan and times it.
const contender = await contenders[process.argv[2]]();
process.on('message', async ({ i, options }) => {
  const started = performance.now();
  const bytes = await contender(i, options);
  process.send({ ms: performance.now() - started, bytes: bytes.length, peak: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
