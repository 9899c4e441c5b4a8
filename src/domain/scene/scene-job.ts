import { FORMATS, type FormatName } from '../format.ts';
import type { LoadedTemplate } from '../template/loaded-template.ts';
import { revisionOf } from '../template/reading.ts';
import type { Values } from '../values/values.ts';
import { resolveScene } from './scene.ts';
import type { GroundJob, SceneJob } from './scene-renderer.ts';

/** The values and the imprint of a poster. */
export interface PosterContent {
  values: Values;
  imprint: string;
}

/** Makes the job to draw a poster of a template in one of its formats. */
export function sceneJob(
  { template, folder }: LoadedTemplate,
  format: FormatName,
  { values, imprint }: PosterContent,
): SceneJob {
  const scene = resolveScene(template, values, FORMATS[format].layout, imprint);
  return { scene, folder, revision: revisionOf(template), format };
}

/** Makes the job to draw everything under the texts of such a poster. */
export function groundJob(loaded: LoadedTemplate, format: FormatName, values: Values): GroundJob {
  const { scene, ...files } = sceneJob(loaded, format, { values, imprint: '' });
  return { ...files, scene: { layout: scene.layout, ground: scene.ground } };
}
