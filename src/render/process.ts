import sharp from 'sharp';
import { FlyposterError } from '../domain/errors.ts';
import type { PhotoSource } from '../domain/renderer.ts';
import { tryArt } from './layers/art.ts';
import type { FromProcess, ProcessArgument, Result, Task, ToProcess } from './messages.ts';
import { allowPhotosOnly } from './photo-intake.ts';
import { openRenderContext } from './render-context.ts';

// A process draws one poster at a time, so more threads would only take memory.
sharp.concurrency(1);
sharp.cache(false);
allowPhotosOnly();

const paths = JSON.parse(process.argv[2]!) as ProcessArgument;
const { pipeline } = await openRenderContext(paths);

/** Photos that were asked for, by the ids of the task and the photo. */
const wanted = new Map<string, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>();

/** Returns a source that asks the server for the photos of a task. */
const photosFor =
  (id: number): PhotoSource =>
  (photo) =>
    new Promise((resolve, reject) => {
      wanted.set(`${id}:${photo}`, { resolve, reject });
      answer({ id, wants: photo });
    });

function receivePhoto(message: Exclude<ToProcess, { task: Task }>): void {
  const key = `${message.id}:${message.photo}`;
  const asker = wanted.get(key);
  wanted.delete(key);
  if ('bytes' in message) asker?.resolve(message.bytes);
  else asker?.reject(new FlyposterError(message.refused.code, message.refused.message));
}

async function perform(id: number, task: Task): Promise<Result> {
  switch (task.kind) {
    case 'rendition':
      return pipeline.rendition(task.job, photosFor(id));
    case 'overlay':
      return pipeline.overlay(task.scene);
    case 'backdrop':
      return pipeline.backdrop(task.job, photosFor(id));
    case 'shrink':
      return pipeline.shrink(task.bytes, task.width);
    case 'photo':
      return pipeline.photo(task.bytes);
    case 'proof': {
      const { width, height, data } = await pipeline.proof(task.job, photosFor(id));
      const picture = sharp(data, { raw: { width, height, channels: 3 } });
      return picture.resize(task.size, task.size, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer();
    }
    case 'art':
      return tryArt(task.art);
  }
}

function answer(message: FromProcess): void {
  process.send!(message);
}

/** Jobs between garbage collections, which take 30 ms. Otherwise V8 lets the heap grow for thousands of jobs. */
const JOBS_BETWEEN_COLLECTIONS = 250;
let jobs = 0;

function collectGarbage(): void {
  if (++jobs % JOBS_BETWEEN_COLLECTIONS === 0) setImmediate(() => globalThis.gc?.());
}

process.on('message', async (message: ToProcess) => {
  if (!('task' in message)) return receivePhoto(message);
  const { id, task } = message;
  try {
    const result = await perform(id, task);
    answer({ id, result, rss: process.memoryUsage.rss() });
  } catch (error) {
    const { message, stack } = error as Error;
    const code = error instanceof FlyposterError ? error.code : 'render_failed';
    answer({ id, error: { code, message, stack }, rss: process.memoryUsage.rss() });
  }
  collectGarbage();
});
// The channel closes when the server stops or dies.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group. The server lets running jobs finish, and then closes the channel.
process.on('SIGINT', () => {});

answer({ ready: true, rss: process.memoryUsage.rss() });
