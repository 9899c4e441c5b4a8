import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NGINX = '/usr/sbin/nginx';

/** Whether the machine has nginx. With CI=true it must have; elsewhere its absence is said aloud. */
export function hasNginx(): boolean {
  if (existsSync(NGINX)) return true;
  if (process.env.CI === 'true') throw new Error(`${NGINX} is missing, and CI skips nothing.`);
  console.warn(`SKIPPED: the tests behind a balancer, because ${NGINX} is missing (apt-get install nginx-light).`);
  return false;
}

/** Puts nginx before servers on these ports, set up as deploy/nginx.conf sets it up. Resolves when it listens. */
export async function startBalancer(port: number, servers: readonly number[]): Promise<{ stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'flyposter-nginx-'));
  const shipped = await readFile('deploy/nginx.conf', 'utf8');
  const upstream = servers.map((server) => `server 127.0.0.1:${server} max_fails=2 fail_timeout=1s;`).join('\n');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const global = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}`;
  const conf = shipped
    .replace(/worker_processes auto;/, `worker_processes 1; ${global}`)
    .replace(/(?:\s*server flyposter-\d+:3000 [^;]+;)+/, `\n${upstream}`)
    .replace(/listen 80 default_server;/, `listen 127.0.0.1:${port};`)
    .replace(/http \{/, `http { access_log off; ${temporary.join(' ')}`);
  await writeFile(join(folder, 'nginx.conf'), conf);
  const child = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const started = Date.now(); ; ) {
    if (child.exitCode !== null || Date.now() - started > 10_000) throw new Error(`nginx did not come up:\n${output}`);
    if (await fetch(`http://localhost:${port}/healthz`).catch(() => undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
