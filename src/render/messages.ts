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
  /** Draws a proof of a poster, at most `size` px wide and high, as WebP. */
  | { kind: 'proof'; job: SceneJob; size: number }
  /** Tries to draw art and discards the picture. */
  | { kind: 'art'; art: ArtTrial };

export type Result = Uint8Array | string | PreparedPhoto;

/** A task, or a photo that the process asked for during its task. */
export type ToProcess =
  | { id: number; task: Task }
  | { id: number; photo: string; bytes: Uint8Array }
  | { id: number; photo: string; refused: { code: ErrorCode; message: string } };

export type FromProcess =
  | { ready: true; rss: number }
  | { id: number; result: Result; rss: number }
  // Asks for a photo, only if it is not cached: photos are megabytes.
  | { id: number; wants: string }
  | { id: number; error: { code: ErrorCode; message: string; stack: string | undefined }; rss: number };

/** The paths for a render process, passed as JSON in its first argument. */
export type ProcessArgument = RenderPaths;
