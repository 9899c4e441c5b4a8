import { createHash } from 'node:crypto';
import type { LayoutAssets } from '../domain/layout-assets.ts';
import { packCatalogue } from '../layout/fonts/packed-catalogue.ts';
import { emojiFiles } from './emoji-files.ts';
import { type FontLibrary, readFace } from './font-files.ts';

/** Media types by the first four bytes of a font file. TrueType files begin with a version instead. */
const MEDIA_TYPES: Record<string, string> = { wOFF: 'font/woff', OTTO: 'font/otf' };

/** Creates the fonts and emoji of an installation, for browsers. `root` is the folder with node_modules. */
export function createLayoutAssets(library: FontLibrary, root: string): LayoutAssets {
  const pictures = emojiFiles(root);
  const catalogue = new TextEncoder().encode(JSON.stringify(packCatalogue(library.catalogue, pictures.keys())));
  const revision = createHash('sha256').update(catalogue).update(library.revision).update(pictures.version);
  return {
    revision: revision.digest('base64url').slice(0, 12),
    catalogue: () => catalogue,
    face: async (id) => {
      const bytes = await readFace(library, root, id);
      return bytes && { bytes, mediaType: MEDIA_TYPES[String.fromCharCode(...bytes.subarray(0, 4))] ?? 'font/ttf' };
    },
    picture: pictures.read,
  };
}
