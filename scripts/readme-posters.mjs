import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

// Draws docs/posters.webp, the first picture in README, from posters that the program makes: npm run readme:pictures
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'flyposter-picture-'));
const GAP = 24;
const WIDTH = 1600;

/** Rows of posters; each row is as wide as the picture. */
const ROWS = [
  [
    { template: 'hoarding', format: 'billboard', values: ['slogan=I promised my mum I’d fix the bus stop.'] },
    { template: 'agitprop', format: 'square', values: [] },
    { template: 'ransom', format: 'square', values: [] },
  ],
  [
    { template: 'event', format: 'square', values: [] },
    { template: 'shout', format: 'share', values: ['slogan=الأرضُ لنا جميعًا، فلنحمِها', 'palette=signal'] },
    { template: 'stencil', format: 'square', values: [] },
    { template: 'newspaper', format: 'square', values: [] },
  ],
  [
    { template: 'bubble', format: 'square', values: ['slogan=The bees sent me 🐝'] },
    { template: 'quote', format: 'square', values: [] },
    { template: 'swiss', format: 'square', values: ['slogan=未来は、私たちの手でつくる。'] },
    { template: 'billboard', format: 'billboard', values: [] },
  ],
];

async function drawRow(posters, row) {
  const files = posters.map(({ template, format, values }, i) => {
    const file = join(folder, `${row}-${i}.png`);
    const options = values.flatMap((value) => ['--value', value]);
    execFileSync(process.execPath, ['bin/flyposter.js', 'render', template, file, '--format', format, ...options], {
      cwd: root,
      env: { ...process.env, DATA_DIR: folder },
      stdio: 'inherit',
    });
    return file;
  });
  const shapes = await Promise.all(
    files.map(async (file) =>
      sharp(file)
        .metadata()
        .then(({ width, height }) => width / height),
    ),
  );
  const height = Math.floor((WIDTH - GAP * (files.length + 1)) / shapes.reduce((sum, shape) => sum + shape, 0));
  let left = GAP;
  const inputs = [];
  for (const [i, file] of files.entries()) {
    const width = Math.round(height * shapes[i]);
    inputs.push({ input: await sharp(file).resize(width, height).toBuffer(), left });
    left += width + GAP;
  }
  return { inputs, height };
}

const rows = [];
for (const [i, posters] of ROWS.entries()) rows.push(await drawRow(posters, i));
let top = GAP;
const layers = [];
for (const { inputs, height } of rows) {
  for (const input of inputs) layers.push({ ...input, top });
  top += height + GAP;
}
await sharp({ create: { width: WIDTH, height: top, channels: 3, background: '#e9e6df' } })
  .composite(layers)
  .webp({ quality: 82 })
  .toFile(join(root, 'docs', 'posters.webp'));
rmSync(folder, { recursive: true });
