import sharp from 'sharp';

const PICTURE = /^image\/(?:jpeg|png|webp)/;
const TEXT = /^text\/|json|xml|javascript/;
/** Letters that are shown around the first difference of two texts. */
const AROUND = 60;
const OF_THE_BODY = ['etag', 'content-length'];

/**
 * What differs between two answers `{status, headers, body}`; undefined where nothing does. `said` are lines for people,
 * `pixels` the largest and the mean difference of two pictures of one size, of 255.
 */
export async function differenceOf(one, other, normalise) {
  const said = [];
  if (one.status !== other.status) said.push(`status ${one.status} and ${other.status}`);
  let pixels;
  let normalised = false;
  if (!one.body.equals(other.body)) {
    const [left, right] = normalise.texts(one.body.toString('latin1'), other.body.toString('latin1'));
    normalised = left === right;
    if (!normalised) {
      const type = one.headers['content-type'] ?? '';
      pixels = PICTURE.test(type) ? await differenceOfPixels(one.body, other.body) : undefined;
      said.push(pixels ? sayPixels(pixels) : TEXT.test(type) ? sayTexts(left, right) : sayBytes(one.body, other.body));
    }
  }
  for (const name of new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])) {
    if (name === 'date' || one.headers[name] === other.headers[name]) continue;
    const [left, right] = normalise.texts(String(one.headers[name]), String(other.headers[name]));
    if (left === right) continue;
    if (OF_THE_BODY.includes(name) && normalised) normalise.ofTheBody();
    else said.push(`${name}: ${left} and ${right}`);
  }
  return said.length === 0 ? undefined : { said, ...(pixels?.sizes === undefined && { pixels }) };
}

/** `sizes` instead where the pictures differ in size, or are none. */
async function differenceOfPixels(...bodies) {
  const [one, other] = await Promise.all(bodies.map(decode));
  const sizes = [one, other].map(({ info }) => `${info.width} × ${info.height}`);
  if (one.data.length === 0 || one.data.length !== other.data.length || sizes[0] !== sizes[1]) return { sizes };
  let largest = 0;
  let sum = 0;
  for (let i = 0; i < one.data.length; i++) {
    const difference = Math.abs(one.data[i] - other.data[i]);
    sum += difference;
    if (difference > largest) largest = difference;
  }
  return { largest, mean: sum / one.data.length };
}

function decode(body) {
  const pixels = sharp(body).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return pixels.catch(() => ({ data: [], info: { width: '?', height: '?' } }));
}

export function sayPixels({ largest, mean, sizes }) {
  return sizes
    ? `pictures of ${sizes.join(' and ')} px`
    : `pixels: largest difference ${largest}, mean ${Number(mean.toPrecision(2))} of 255`;
}

function sayTexts(one, other) {
  const at = firstDifference(one, other);
  const excerpt = (text) => {
    const part = Buffer.from(text.slice(Math.max(0, at - AROUND), at + AROUND), 'latin1').toString();
    return `“${part.replace(/\s+/g, ' ')}”`;
  };
  return `at ${at}: ${excerpt(one)} and ${excerpt(other)}`;
}

function sayBytes(one, other) {
  return `${one.length} and ${other.length} bytes, different from byte ${firstDifference(one, other)} on`;
}

function firstDifference(one, other) {
  const most = Math.min(one.length, other.length);
  for (let i = 0; i < most; i++) if (one[i] !== other[i]) return i;
  return most;
}
