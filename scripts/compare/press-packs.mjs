import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const TYPES = { '.jpg': 'image/jpeg', '.png': 'image/png', '.pdf': 'application/pdf', '.json': 'application/json' };
const SCREEN = 'press-pack.zip?quality=screen';
const PACKS = ['/g/week/press-pack.zip', `/g/latest/${SCREEN}`, `/topics/pay/${SCREEN}`];

/** Press packs: the names of their entries in order, and each entry. Needs Info-ZIP's unzip, which tests what it reads. */
export async function pressPacks({ kind, servers }) {
  const { same, judge } = kind('press packs and what is in them');
  await same('/g/week/press-pack.zip', { method: 'HEAD' });
  for (const path of PACKS) {
    const answers = await Promise.all(servers.map((server) => server.ask(path)));
    const packs = answers.map(({ body }) => unzip(body));
    const names = packs.map((pack) => Buffer.from([...pack.keys()].join('\n')));
    await judge(path, ...answers.map(({ status, headers }, i) => ({ status, headers, body: names[i] })));
    for (const name of packs[0].keys()) {
      if (!packs[1].has(name)) continue;
      const headers = { 'content-type': TYPES[extname(name)] ?? 'text/plain' };
      await judge(`${path}: ${name}`, ...packs.map((pack) => ({ status: 200, headers, body: pack.get(name) })));
    }
  }
}

/** The files of an archive by their names, in its order. @throws where anything is wrong with it */
function unzip(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'flyposter-pack-'));
  try {
    const archive = join(folder, 'pack.zip');
    writeFileSync(archive, bytes);
    execFileSync('unzip', ['-qq', archive, '-d', join(folder, 'pack')]);
    const names = execFileSync('unzip', ['-Z1', archive], { encoding: 'utf8' }).trim().split('\n');
    return new Map(names.map((name) => [name, readFileSync(join(folder, 'pack', name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
