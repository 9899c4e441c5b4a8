import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { machine, makePoster, need, rounded, startFlyposter, stopAll, throughput } from './serving.mjs';

// npm run bench:memory [-- --json] [-- --quick]
// Memory of the server over 100,000 reads and 5,000 makes, after a tenth of each to warm up.
const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const READS = quick ? 20_000 : 100_000;
const MAKES = quick ? 500 : 5_000;
const POSTERS = 200;
const PARTS = 10;

const folder = await mkdtemp(join(tmpdir(), 'flyposter-bench-memory-'));

/** Resident memory of a process, MB. */
async function residentMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1000;
}

try {
  need({ wrk: '/usr/bin/wrk' });
  const { url, pid } = await startFlyposter(join(folder, 'data'));
  const ids = [];
  for (let i = 0; i < POSTERS; i++) ids.push((await makePoster(url, `Read me ${i}`)).id);
  process.env.POSTERS = join(folder, 'posters');
  await writeFile(process.env.POSTERS, ids.join('\n'));
  let [reads, makes] = [0, 0];
  /** Asks until so many more were answered; wrk counts in seconds. */
  async function work(moreReads, moreMakes) {
    for (const target = reads + moreReads; reads < target; ) {
      reads += Math.round(await throughput(url, { seconds: 1, connections: 32, script: ['-s', 'bench/read.lua'] }));
    }
    for (const target = makes + moreMakes; makes < target; ) {
      makes += 2 * (await throughput(url, { seconds: 2, connections: 16, script: ['-s', 'bench/make.lua'] }));
    }
  }
  await work(READS / 10, MAKES / 10);
  [reads, makes] = [0, 0];
  const memory = [await residentMb(pid)];
  for (let part = 1; part <= PARTS; part++) {
    await work((READS / PARTS) * part - reads, (MAKES / PARTS) * part - makes);
    memory.push(await residentMb(pid));
    if (!json) console.log(`${reads} reads, ${Math.round(makes)} makes: ${Math.round(memory.at(-1))} MB`);
  }
  const growth = memory.at(-1) / memory[0] - 1;
  const measured = {
    reads,
    makes: Math.round(makes),
    memoryMb: memory.map((mb) => Math.round(mb)),
    growth: rounded(growth, 3),
  };
  if (json) console.log(JSON.stringify({ machine, ...measured }));
  else console.log(`Growth: ${rounded(growth * 100, 1)}% (target: under 10%)`);
} finally {
  await stopAll();
  await rm(folder, { recursive: true, force: true });
}
