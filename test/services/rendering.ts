import { join } from 'node:path';
import type { Renderer } from '../../src/domain/renderer.ts';
import { createPosterRenderer } from '../../src/domain/scene/poster-renderer.ts';
import type { SceneRenderer } from '../../src/domain/scene/scene-renderer.ts';
import { readFonts } from '../../src/render/font-files.ts';
import { openRenderContext, type RenderContext, type RenderPaths } from '../../src/render/render-context.ts';
import { weightsOf } from '../../src/templates/check.ts';
import { readCheckedRevisions } from '../../src/templates/checked-revisions.ts';
import { createVersionFinder } from '../../src/templates/find-version.ts';
import { loadTemplates, type TemplateLibrary } from '../../src/templates/library.ts';
import { DRAWN_ART } from './drawn-art.ts';

const root = process.cwd();
/** Where rendering finds the fonts that come with Flyposter. */
export const PATHS: RenderPaths = { root, fonts: [join(root, 'fonts')] };
/** The built-in templates. */
export const TEMPLATES = join(root, 'templates');
export const IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';

/** The real layout and render code in this process, with templates. */
export interface Rendering extends RenderContext {
  templates: TemplateLibrary;
  /** Draws posters of these templates. */
  renderer: Renderer;
}

/** Opens all that draws posters of the templates in some folders. */
export async function openRendering(folders: string[], paths = PATHS): Promise<Rendering> {
  const [context, templates] = await Promise.all([openRenderContext(paths), templatesIn(...folders)]);
  return { ...context, templates, renderer: rendererOf(context.pipeline, templates) };
}

/** The templates in some folders. */
export function templatesIn(...folders: string[]): Promise<TemplateLibrary> {
  const fonts = weightsOf(readFonts(PATHS.fonts, root).catalogue);
  return loadTemplates(folders, fonts, readCheckedRevisions(root));
}

/** A renderer of templates that have one version each. */
export function rendererOf(scenes: SceneRenderer, library: Pick<TemplateLibrary, 'find'>): Renderer {
  const findVersion = createVersionFinder({ library, archive: { open: async () => undefined } });
  return createPosterRenderer({ scenes, findVersion });
}

let opened: Promise<Rendering> | undefined;

/** What draws posters of the built-in templates, opened once for a test file. */
export function rendering(): Promise<Rendering> {
  opened ??= openRendering([TEMPLATES], { ...PATHS, cache: DRAWN_ART });
  return opened;
}
