import { forEachOf } from './ask.mjs';

const IMAGES = ['jpg', 'png', 'webp'];
const SHEETS = ['pdf', 'pdf?cmyk=1', 'pdf?marks=0', 'pdf?marks=0&cmyk=1', ...IMAGES];
const WIDTHS = [240, 480, 960, 1440];
/** Requests at once: enough that a cheap one need not wait for a sheet. */
const AT_ONCE = 3;

/** The picture that every poster has from the start. */
export async function pictures({ kind }, { posters }) {
  const { same } = kind('pictures of posters');
  await forEachOf(posters, AT_ONCE, ({ id, formats }) =>
    same(`/p/${id}/${formats.includes('share') ? 'share' : formats[0]}.jpg`),
  );
}

/**
 * One more file of every poster: those of a template go through all its formats first, in other types than those of its
 * neighbours, and then through small pictures and downloads.
 */
export async function renditions({ kind }, { posters }) {
  const images = kind('pictures in all formats, types and widths');
  const sheets = kind('PDF');
  await forEachOf(posters, AT_ONCE, (poster) => {
    const file = renditionOf(poster);
    return (file.includes('.pdf') ? sheets : images).same(`/p/${poster.id}/${file}`);
  });
}

/** The texts of every poster in two formats, as the maker shows them. */
export async function overlays({ kind }, { posters }) {
  const { same } = kind('overlays');
  await forEachOf(posters, AT_ONCE, async ({ template, values, formats, round }) => {
    for (const turn of [round, round + 3]) {
      const format = formats[turn % formats.length];
      await same(`/api/preview.svg?${new URLSearchParams({ template, format, values: JSON.stringify(values) })}`);
    }
  });
}

/** The ground of every poster in the format that was drawn of it, as the maker shows it. */
export async function backdrops({ kind }, { posters }) {
  const { same } = kind('backdrops');
  await forEachOf(posters, AT_ONCE, (poster) => {
    const { template, values, round } = poster;
    const query = new URLSearchParams({
      values: JSON.stringify(values),
      ...(round % 2 && { width: WIDTHS[round % 4] }),
    });
    const format = renditionOf(poster).split('.')[0];
    return same(`/templates/${template}/${format}/backdrop.webp?${query}`);
  });
}

/** Templates as they show themselves: the picture of cards, and one more format of each. */
export async function examples({ kind }, { templates }) {
  const { same } = kind('examples');
  await forEachOf(templates, AT_ONCE, async ({ id, thumbnail, formats }, place) => {
    const { pathname } = new URL(thumbnail);
    for (const path of [pathname, `${pathname}?width=480`]) await same(path);
    const format = formats[(place + 1) % formats.length];
    await same(`/templates/${id}/${format}.${IMAGES[place % 3]}${place % 2 ? `?width=${WIDTHS[place % 4]}` : ''}`);
  });
}

/** The addresses of posters as codes. */
export async function codes({ kind }, { posters }) {
  const { same } = kind('QR codes');
  await forEachOf(posters.slice(0, 20), AT_ONCE, async ({ id }) => {
    for (const type of ['svg', 'png']) await same(`/p/${id}/qr.${type}`);
  });
}

/** The small pictures of photos, for the maker. */
export async function previews({ kind }, { photos }) {
  const { same } = kind('previews of photos');
  for (const id of photos) await same(`/photos/${id}/preview.webp`);
}

/** The address of the file, below that of the poster, that is drawn of a poster beside its first picture. */
function renditionOf({ place, round, formats }) {
  // Neighbours begin elsewhere, so that a few posters have something of everything.
  const turn = (round + place) % (2 * formats.length);
  const format = formats[turn % formats.length];
  if (turn < formats.length) {
    const types = format.startsWith('print') ? SHEETS : IMAGES;
    return `${format}.${types[(place + turn) % types.length]}`;
  }
  const small = formats.filter((name) => !name.startsWith('print'));
  const shown = small[turn % small.length];
  const type = IMAGES[(place + turn) % IMAGES.length];
  return `${shown}.${type}?${turn % 5 === 0 ? 'download=1' : `width=${WIDTHS[(place + turn) % WIDTHS.length]}`}`;
}
