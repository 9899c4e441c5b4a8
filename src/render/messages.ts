import type { ErrorCode } from '../domain/errors.ts';
import type { PreparedPhoto, RenditionJob } from '../domain/ports.ts';
import type { WorkshopPaths } from './workshop.ts';

/** What a render process is asked to do. */
export type Task =
  | { kind: 'rendition'; job: RenditionJob }
  | { kind: 'overlay'; job: Omit<RenditionJob, 'type'> }
  | { kind: 'backdrop'; job: Pick<RenditionJob, 'template' | 'format' | 'values'> }
  | { kind: 'photo'; bytes: Uint8Array };

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

/** How a render process is told its paths: JSON in its first argument. */
export type ProcessArgument = WorkshopPaths;
