import { leadFormat } from '../format.ts';
import type { Renderer } from '../renderer.ts';
import type { FindTemplateVersion } from '../template/loaded-template.ts';
import { groundJob, sceneJob } from './scene-job.ts';
import type { SceneRenderer } from './scene-renderer.ts';

export interface PosterRendererDeps {
  scenes: SceneRenderer;
  findVersion: FindTemplateVersion;
}

/** Creates a renderer that resolves each poster with its version of the template, and has the scene drawn. */
export function createPosterRenderer({ scenes, findVersion }: PosterRendererDeps): Renderer {
  return {
    async rendition({ template: id, version, values, imprint, format, ...file }, photos) {
      const loaded = await findVersion(id, version);
      const card = format === leadFormat(loaded.template);
      return scenes.rendition({ ...sceneJob(loaded, format, { values, imprint }), ...file, card }, photos);
    },
    async overlay(job) {
      return scenes.overlay(sceneJob(await findVersion(job.template, job.version), job.format, job).scene);
    },
    async backdrop(job, photos) {
      const ground = groundJob(await findVersion(job.template, job.version), job.format, job.values);
      return scenes.backdrop(job.width === undefined ? ground : { ...ground, width: job.width }, photos);
    },
    shrink: scenes.shrink,
    photo: scenes.photo,
  };
}
