/**
 * `npm run art` draws the art of all built-in templates that have a script, several at once; `npm run art shout riso`
 * that of some. `--into FOLDER` writes it there instead of into `templates`.
 */
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Draws the art of a template: a file for each layout and each part that its script draws. */
async function draw({ template, into }) {
  const { LAYOUTS, draw } = await import(`./${template}/index.mjs`);
  const folder = join(into, template);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  for (const [name, layout] of Object.entries(LAYOUTS))
    for (const [part, svg] of Object.entries(draw(layout, name))) {
      writeFileSync(join(folder, `${part}-${name}.svg`), svg);
      count++;
    }
  console.log(`${template}: ${count} files`);
}

async function drawAll() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string', default: join(here, '..', 'templates') } },
  });
  const scripted = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const unknown = positionals.filter((template) => !scripted.includes(template));
  if (unknown.length > 0) {
    console.error(
      `No script draws ${unknown.join(', ')}: art/README.md says where the art of each template comes from.`,
    );
    process.exitCode = 1;
    return;
  }
  const queue = positionals.length > 0 ? positionals : scripted;
  const work = async () => {
    for (let template = queue.shift(); template; template = queue.shift())
      await once(new Worker(import.meta.filename, { workerData: { template, into: values.into } }), 'exit');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

if (isMainThread) await drawAll();
else await draw(workerData);
