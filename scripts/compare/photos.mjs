import sharp from 'sharp';
import { benchPhoto } from '../../bench/photo.mjs';

/** Photos to upload, as `{type, body}`: lying, upright by its EXIF, see-through, grey, and small and square. */
export async function testPhotos() {
  const { jpeg } = await benchPhoto();
  const photo = () => sharp(jpeg);
  const upright = photo().modulate({ hue: 90 }).withMetadata({ orientation: 6 }).jpeg();
  const seeThrough = photo().resize(800).ensureAlpha(0.5).extend({ top: 60, left: 90, background: '#c81e3c66' }).png();
  const grey = photo().extract({ left: 500, top: 0, width: 420, height: 600 }).greyscale().webp();
  const square = photo().resize(300, 300).flop().jpeg();
  return [
    { type: 'image/jpeg', body: jpeg },
    { type: 'image/jpeg', body: await upright.toBuffer() },
    { type: 'image/png', body: await seeThrough.toBuffer() },
    { type: 'image/webp', body: await grey.toBuffer() },
    { type: 'image/jpeg', body: await square.toBuffer() },
  ];
}
