import type { ErrorCode } from '../domain/errors.ts';
import type { PreparedPhoto } from '../domain/renderer.ts';
import type { Scene } from '../domain/scene/scene.ts';
import type { ArtTrial, SceneBackdrop, SceneJob, SceneRendition } from '../domain/scene/scene-renderer.ts';
import type { RenderPaths } from './render-context.ts';

/** Work for a render process. */
export type Task =
  | { kind: 'rendition'; job: SceneRendition }
  | { kind: 'overlay'; scene: Pick<Scene, 'layout' | 'texts'> }
  | { kind: 'backdrop'; job: SceneBackdrop }
  | { kind: 'shrink'; bytes: Uint8Array; width: number }
  | { kind: 'photo'; bytes: Uint8Array }
  /** Draws a poster no wider and no higher than `size` px, to look at: an image in WebP. */
  | { kind: 'proof'; job: SceneJob; size: number }
  /** Draws art and throws the picture away, to see whether it can be drawn. */
  | { kind: 'art'; art: ArtTrial };

export type Result = Uint8Array | string | PreparedPhoto;

/** A task, or the answer to a process that wants the bytes of a photo for the task it is at. */
export type ToProcess =
  | { id: number; task: Task }
  | { id: number; photo: string; bytes: Uint8Array }
  | { id: number; photo: string; refused: { code: ErrorCode; message: string } };

export type FromProcess =
  | { ready: true; rss: number }
  | { id: number; result: Result; rss: number }
  // Asked only when the photo is not at hand, so that its megabytes seldom travel.
  | { id: number; wants: string }
  | { id: number; error: { code: ErrorCode; message: string; stack: string | undefined }; rss: number };

/** The paths that a render process works with, as JSON in its first argument. */
export type ProcessArgument = RenderPaths;
