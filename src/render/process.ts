import sharp from 'sharp';
import { FlyposterError } from '../domain/errors.ts';
import type { FromProcess, ProcessArgument, Task, ToProcess } from './messages.ts';
import { openWorkshop } from './workshop.ts';

// One process draws one poster at a time, so more threads would only hold memory.
sharp.concurrency(1);
sharp.cache(false);

const paths = JSON.parse(process.argv[2]!) as ProcessArgument;
const { pipeline } = await openWorkshop(paths);

async function perform(task: Task): Promise<Uint8Array | string> {
  switch (task.kind) {
    case 'rendition':
      return pipeline.rendition(task.job);
    case 'overlay':
      return (await pipeline.overlay(task.job)).svg;
    case 'backdrop':
      return pipeline.backdrop(task.job);
  }
}

function answer(message: FromProcess): void {
  process.send!(message);
}

process.on('message', async ({ id, task }: ToProcess) => {
  try {
    const result = await perform(task);
    answer({ id, result, rss: process.memoryUsage.rss() });
  } catch (error) {
    const { message, stack } = error as Error;
    const code = error instanceof FlyposterError ? error.code : 'render_failed';
    answer({ id, error: { code, message, stack }, rss: process.memoryUsage.rss() });
  }
});
// The server closes the channel when it stops, or when it dies.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the server lets what runs be finished, and then closes the channel.
process.on('SIGINT', () => {});

answer({ ready: true, rss: process.memoryUsage.rss() });
