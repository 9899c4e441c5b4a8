import sharp from 'sharp';

/**
 * A photograph for want of one: soft shapes of many colours with grain, 1200 × 630, as noisy to encode as a picture from a
 * telephone. The same every time.
 */
export async function benchPhoto() {
  const [width, height] = [1200, 630];
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const blobs = Array.from({ length: 60 }, () => ({
    x: random() * width,
    y: random() * height,
    r: 40 + random() * 180,
    color: `hsl(${Math.floor(random() * 360)} ${20 + Math.floor(random() * 50)}% ${20 + Math.floor(random() * 45)}%)`,
  }));
  const circles = blobs.map(({ x, y, r, color }) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#345"/>${circles}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).blur(6).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, data[i] + (random() - 0.5) * 18));
  return {
    width,
    height,
    pixels: data,
    jpeg: await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 92 })
      .toBuffer(),
  };
}
