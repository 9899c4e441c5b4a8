// What the benchmarks use of Flyposter, built beside the server.
import { join } from 'node:path';
import type { Renderer } from '../src/domain/renderer.ts';
import { createPosterRenderer } from '../src/domain/scene/poster-renderer.ts';
import type { SceneRenderer } from '../src/domain/scene/scene-renderer.ts';
import { readFonts } from '../src/render/font-files.ts';
import { weightsOf } from '../src/templates/check.ts';
import { createVersionFinder } from '../src/templates/find-version.ts';
import { loadTemplates } from '../src/templates/library.ts';

export { toSfnt } from '../src/layout/fonts/sfnt.ts';
export { encodeOptions } from '../src/render/encode.ts';
export { createRenderPool } from '../src/render/pool.ts';
export { openRenderContext } from '../src/render/render-context.ts';

/** A renderer of the templates in a folder. `root` is the folder of package.json. */
export async function openRenderer(scenes: SceneRenderer, folder: string, root: string): Promise<Renderer> {
  const { catalogue } = readFonts([join(root, 'fonts')], root);
  const library = await loadTemplates([folder], weightsOf(catalogue));
  const findVersion = createVersionFinder({ library, archive: { open: async () => undefined } });
  return createPosterRenderer({ scenes, findVersion });
}
