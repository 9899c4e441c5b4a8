import { createRequire } from 'node:module';
import satori from 'satori';
import type { Satori } from '../layout/drawing/outlines.ts';
import { createLayoutEngine, type LayoutEngine } from '../layout/engine.ts';
import type { HarfBuzz } from '../layout/typesetting/shaping.ts';
import { type CredentialPaths, CredentialProblem, readCredentials } from './credential-files.ts';
import type { Credentials } from './credentials.ts';
import { emojiFiles } from './emoji-files.ts';
import { type FontLibrary, faceLoader, readFonts } from './font-files.ts';
import { createBackdrops } from './ground/backdrops.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';

/** The files that rendering works with. */
export interface RenderPaths {
  /** The folder of package.json, beside node_modules. */
  root: string;
  /** Folders with a fonts.json; later ones win. */
  fonts: string[];
  /** A folder for drawn art; without it every process draws for itself. */
  cache?: string;
  /** The certificate and key that pictures are signed with; without them none are signed. */
  credentials?: CredentialPaths;
}

/** All that draws posters in a process: fonts, layout, pipeline. */
export interface RenderContext {
  engine: LayoutEngine;
  pipeline: Pipeline;
  library: FontLibrary;
}

/** Raw backdrops one process keeps, in bytes. */
const BACKDROP_BYTES = 90e6;

/** Opens all that draws posters, in this process. */
export async function openRenderContext({ root, fonts, cache, credentials }: RenderPaths): Promise<RenderContext> {
  const library = readFonts(fonts, root);
  // harfbuzzjs exports a promise, which module loaders wrap in ways that differ; require gives it as it is.
  const hb = (await createRequire(import.meta.url)('harfbuzzjs')) as HarfBuzz;
  const engine = createLayoutEngine({
    catalogue: library.catalogue,
    loadFace: faceLoader(library, root),
    pictures: emojiFiles(root),
    hb,
    satori: satori as unknown as Satori,
  });
  const pipeline = createPipeline({
    engine,
    backdrops: createBackdrops(BACKDROP_BYTES, cache),
    credentials: credentials && (await openCredentials(credentials)),
  });
  return { engine, pipeline, library };
}

/** Signs pictures; undefined where the files cannot be read: while they are replaced posters are drawn all the same, unsigned. */
async function openCredentials(paths: CredentialPaths): Promise<Credentials | undefined> {
  // Most installations sign nothing, and it takes 20 MB.
  const { createCredentials } = await import('./credentials.ts');
  try {
    return createCredentials(readCredentials(paths));
  } catch (error) {
    if (error instanceof CredentialProblem) return undefined;
    throw error;
  }
}
