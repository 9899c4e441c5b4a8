import { createHash } from 'node:crypto';
import type { LayoutAssets } from '../domain/layout-assets.ts';
import { packCatalogue } from '../layout/fonts/packed-catalogue.ts';
import { emojiFiles } from './emoji-files.ts';
import { type FontLibrary, readFace } from './font-files.ts';

/** The first four bytes of a font file tell what it is; TrueType begins with a version. */
const MEDIA_TYPES: Record<string, string> = { wOFF: 'font/woff', OTTO: 'font/otf' };

/** The fonts and emoji of an installation, for browsers. `root` holds the node_modules folder. */
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
