import type { ErrorCode } from '../domain/errors.ts';
import type { RenditionJob } from '../domain/ports.ts';
import type { WorkshopPaths } from './workshop.ts';

/** What a render process is asked to do. */
export type Task =
  | { kind: 'rendition'; job: RenditionJob }
  | { kind: 'overlay'; job: Omit<RenditionJob, 'type'> }
  | { kind: 'backdrop'; job: Pick<RenditionJob, 'template' | 'format' | 'values'> };

export type ToProcess = { id: number; task: Task };

export type FromProcess =
  | { ready: true; rss: number }
  | { id: number; result: Uint8Array | string; rss: number }
  | { id: number; error: { code: ErrorCode; message: string; stack: string | undefined }; rss: number };

/** How a render process is told its paths: JSON in its first argument. */
export type ProcessArgument = WorkshopPaths;
