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

/** The files and folders for rendering. */
export interface RenderPaths {
  /** The folder with package.json and node_modules. */
  root: string;
  /** Folders with a fonts.json; later ones win. */
  fonts: string[];
  /** A cache folder for drawn art; without it every process draws its own. */
  cache?: string;
  /** The certificate and key with which pictures are signed; without them they are not. */
  credentials?: CredentialPaths;
}

/** The parts that draw posters in a process: fonts, layout, pipeline. */
export interface RenderContext {
  engine: LayoutEngine;
  pipeline: Pipeline;
  library: FontLibrary;
}

/** Raw backdrops kept by one process, bytes. */
const BACKDROP_BYTES = 90e6;

/** Opens the parts that draw posters, in this process. */
export async function openRenderContext({ root, fonts, cache, credentials }: RenderPaths): Promise<RenderContext> {
  const library = readFonts(fonts, root);
  // harfbuzzjs exports a promise, which module loaders wrap differently; `require` returns it as it is.
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

/**
 * Creates the signer of pictures. Undefined if the files are unusable: while they are replaced, posters are unsigned.
 */
async function openCredentials(paths: CredentialPaths): Promise<Credentials | undefined> {
  // Loaded late: most installations sign nothing, and the library takes 20 MB.
  const { createCredentials } = await import('./credentials.ts');
  try {
    return createCredentials(readCredentials(paths));
  } catch (error) {
    if (error instanceof CredentialProblem) return undefined;
    throw error;
  }
}
