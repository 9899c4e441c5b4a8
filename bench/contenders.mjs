import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { benchPhoto } from './photo.mjs';
import { IMPRINT, sloganLines } from './slogans.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fromRoot = createRequire(join(root, 'package.json'));
const [WIDTH, HEIGHT] = [1200, 630];
/** The same type for everyone: three lines of Anton about 700 px wide, and the imprint. */
const [LEFT, TOP, SIZE, LEADING] = [60, 150, 80, 100];
const QUALITY = 82;

const fontFile = (family, subset, weight) =>
  join(root, 'node_modules', '@fontsource', family, 'files', `${family}-${subset}-${weight}-normal.woff`);
const anton = () => readFile(fontFile('anton', 'latin', 400));
const inter = () => readFile(fontFile('inter', 'latin', 500));

/** The tree that Satori and @vercel/og lay out: the photo, three lines, the imprint. */
function tree(i, photo) {
  const text = (value, style) => ({
    type: 'div',
    props: { style: { position: 'absolute', whiteSpace: 'nowrap', ...style }, children: value },
  });
  const lines = sloganLines(i).map((line, k) =>
    text(line, { left: LEFT, top: TOP + k * LEADING, fontFamily: 'Anton', fontSize: SIZE, color: '#fff' }),
  );
  return {
    type: 'div',
    props: {
      style: { display: 'flex', position: 'relative', width: WIDTH, height: HEIGHT },
      children: [
        {
          type: 'img',
          props: { src: photo, width: WIDTH, height: HEIGHT, style: { position: 'absolute', left: 0, top: 0 } },
        },
        ...lines,
        text(IMPRINT, { left: LEFT, top: 592, fontFamily: 'Inter', fontSize: 14, color: '#fff' }),
      ],
    },
  };
}

/** Flyposter's own pipeline, as a render process runs it. */
export async function openFlyposter() {
  const { openRenderContext, openRenderer } = await import('../dist/bench/entry.js');
  const { pipeline } = await openRenderContext({ root, fonts: [join(root, 'fonts')] });
  const renderer = await openRenderer(pipeline, join(root, 'bench', 'templates'), root);
  const photo = await benchPhoto();
  const job = (i, type) => ({
    template: 'bench',
    format: 'share',
    type,
    values: { slogan: sloganLines(i).join('\n'), photo: { id: 'benchphotobenchphoto' } },
    imprint: IMPRINT,
  });
  return { draw: (i, type) => renderer.rendition(job(i, type), async () => photo.jpeg) };
}

/** Each resolves to `(i, options) => bytes` of slogan number i. */
export const contenders = {
  async flyposter() {
    const { draw } = await openFlyposter();
    return (i, { type = 'jpg' } = {}) => draw(i, type);
  },

  /** The floor: nothing but encoding the finished pixels, by sharp with the same settings. */
  async floor() {
    const { draw } = await openFlyposter();
    sharp.concurrency(1);
    sharp.cache(false);
    const finished = new Map();
    return async (i, { type = 'jpg' } = {}) => {
      if (!finished.has(type)) {
        const { data, info } = await sharp(await draw(i, 'png'))
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        finished.set(type, { data, raw: { width: info.width, height: info.height, channels: 3 } });
      }
      const { encodeOptions } = await import('../dist/bench/entry.js');
      const { data, raw } = finished.get(type);
      const image = sharp(data, { raw });
      if (type === 'png') return image.png(encodeOptions.png).toBuffer();
      if (type === 'webp') return image.webp(encodeOptions.webp).toBuffer();
      return image.jpeg(encodeOptions.jpg).toBuffer();
    };
  },

  /** The usual pipeline: Satori with the photo inside, resvg to PNG, sharp to JPEG. */
  async usual() {
    const { default: satori } = await import('../node_modules/satori/dist/index.js');
    const { Resvg } = fromRoot('@resvg/resvg-js');
    const { jpeg } = await benchPhoto();
    const photo = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
    const fonts = [
      { name: 'Anton', data: await anton(), weight: 400, style: 'normal' },
      { name: 'Inter', data: await inter(), weight: 500, style: 'normal' },
    ];
    return async (i) => {
      const svg = await satori(tree(i, photo), { width: WIDTH, height: HEIGHT, fonts });
      const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
      return sharp(png).jpeg({ quality: QUALITY }).toBuffer();
    };
  },

  /** @vercel/og: an older Satori and resvg in WebAssembly; it makes PNG, as it does on Vercel. */
  async vercelOg() {
    const { ImageResponse } = await import('@vercel/og');
    const { jpeg } = await benchPhoto();
    const photo = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
    const fonts = [
      { name: 'Anton', data: await anton(), weight: 400, style: 'normal' },
      { name: 'Inter', data: await inter(), weight: 500, style: 'normal' },
    ];
    return async (i) => {
      const png = await new ImageResponse(tree(i, photo), { width: WIDTH, height: HEIGHT, fonts }).arrayBuffer();
      return sharp(Buffer.from(png)).jpeg({ quality: QUALITY }).toBuffer();
    };
  },

  async takumi() {
    const { Renderer } = await import('@takumi-rs/core');
    const { container, image, text } = await import('@takumi-rs/helpers');
    const renderer = new Renderer();
    await renderer.registerFont({ name: 'Anton', data: await anton() });
    await renderer.registerFont({ name: 'Inter', data: await inter(), weight: 500 });
    const { jpeg } = await benchPhoto();
    const images = [{ src: 'photo.jpg', data: jpeg, cache: 'auto' }];
    const line = (value, style) =>
      text({ text: value, style: { position: 'absolute', whiteSpace: 'nowrap', color: '#fff', ...style } });
    return (i) =>
      renderer.render(
        container({
          style: { width: WIDTH, height: HEIGHT, position: 'relative' },
          children: [
            image({ src: 'photo.jpg', width: WIDTH, height: HEIGHT, style: { position: 'absolute', left: 0, top: 0 } }),
            ...sloganLines(i).map((value, k) =>
              line(value, { left: LEFT, top: TOP + k * LEADING, fontFamily: 'Anton', fontSize: SIZE }),
            ),
            line(IMPRINT, { left: LEFT, top: 592, fontFamily: 'Inter', fontSize: 14 }),
          ],
        }),
        { width: WIDTH, height: HEIGHT, format: 'jpeg', quality: QUALITY, images },
      );
  },

  async skia() {
    const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');
    const { jpeg } = await benchPhoto();
    const photo = await loadImage(jpeg);
    const { toSfnt } = await import('../dist/bench/entry.js');
    GlobalFonts.register(Buffer.from(await toSfnt(await anton(), inflateSync)), 'Anton');
    GlobalFonts.register(Buffer.from(await toSfnt(await inter(), inflateSync)), 'Inter');
    return (i) => {
      const canvas = createCanvas(WIDTH, HEIGHT);
      const context = canvas.getContext('2d');
      context.drawImage(photo, 0, 0, WIDTH, HEIGHT);
      context.fillStyle = '#fff';
      context.font = `${SIZE}px Anton`;
      for (const [k, line] of sloganLines(i).entries()) context.fillText(line, LEFT, TOP + 80 + k * LEADING);
      context.font = '14px Inter';
      context.fillText(IMPRINT, LEFT, 605);
      return canvas.encode('jpeg', QUALITY);
    };
  },

  /** sharp alone, its text set by Pango. */
  async pango() {
    const folder = await mkdtemp(join(tmpdir(), 'flyposter-bench-'));
    const { writeFile } = await import('node:fs/promises');
    const { toSfnt } = await import('../dist/bench/entry.js');
    const fontfile = join(folder, 'anton.ttf');
    await writeFile(fontfile, await toSfnt(await anton(), inflateSync));
    const { pixels, width, height } = await benchPhoto();
    const markup = (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return (i) => {
      const slogan = `<span foreground="white">${sloganLines(i).map(markup).join('\n')}</span>`;
      const imprint = `<span foreground="white">${markup(IMPRINT)}</span>`;
      return sharp(pixels, { raw: { width, height, channels: 3 } })
        .composite([
          {
            input: { text: { text: slogan, font: `Anton ${SIZE}`, fontfile, rgba: true, dpi: 72 } },
            left: LEFT,
            top: TOP,
          },
          { input: { text: { text: imprint, font: 'Sans 14', rgba: true, dpi: 72 } }, left: LEFT, top: 592 },
        ])
        .jpeg({ quality: QUALITY })
        .toBuffer();
    };
  },
};
