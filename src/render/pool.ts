import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { FlyposterError } from '../domain/errors.ts';
import { isPrintFormat } from '../domain/format.ts';
import type { PhotoSource, PreparedPhoto } from '../domain/renderer.ts';
import type { ArtTrial, SceneJob, SceneRenderer } from '../domain/scene/scene-renderer.ts';
import type { FromProcess, ProcessArgument, Result, Task, ToProcess } from './messages.ts';

export interface PoolOptions {
  /** The built entry of a render process (dist/server/render-process.js). */
  entry: string;
  paths: ProcessArgument;
  /** Number of processes that draw at once. */
  processes: number;
  /** The most jobs that may wait; further ones are refused as `busy`. */
  maxQueue?: number;
  /** Time limit for a running job, ms. */
  timeLimit?: number;
  /** Time limit for a sheet at 300 dpi, which has up to twenty times the pixels of a screen format, ms. */
  printTimeLimit?: number;
  /** Memory (resident) at which a process is killed in the middle of a job, bytes. */
  memoryLimit?: number;
  /** Memory limit for a sheet at 300 dpi, bytes. A3 with bleed takes 70 MB for each layer in work. */
  printMemoryLimit?: number;
  /** Memory (resident) after a job at which a process is replaced, bytes. */
  recycleMemory?: number;
  /** Jobs after which a process is replaced. */
  recycleJobs?: number;
  /** Called after each job with the resident memory of its process, bytes. */
  onDone?: (rss: number) => void;
  /** Called for every process that died or was killed, with the reason. */
  onDeath?: (reason: string, pid: number | undefined) => void;
}

export interface RenderPool extends SceneRenderer {
  /** Draws a proof of a poster, at most `size` px wide and high, as WebP. */
  proof(job: SceneJob, size: number, photos?: PhotoSource): Promise<Uint8Array>;
  /** Tries to draw art, and returns whether anything is visible. Rejects if it cannot be drawn. */
  tryArt(art: ArtTrial): Promise<'drawn' | 'empty'>;
  /** True if the pool takes jobs and its processes start. */
  alive(): boolean;
  /** Numbers of waiting jobs, living processes and deaths so far, and the pids of busy processes. */
  stats(): { waiting: number; processes: number; deaths: number; busy: number[] };
  /** Lets running jobs finish, refuses the rest, and stops the processes. */
  close(): Promise<void>;
}

interface Job {
  id: number;
  /** Time of the request, ms since 1970. */
  since: number;
  task: Task;
  photos: PhotoSource | undefined;
  resolve(result: Result): void;
  reject(error: Error): void;
}

interface Worker {
  child: ChildProcess;
  ready: boolean;
  job: Job | undefined;
  done: number;
  retiring: boolean;
  /** The reason why we killed it, as opposed to a crash. */
  killed: 'time' | 'memory' | undefined;
  timer: NodeJS.Timeout | undefined;
}

const PAGE_SIZE = 4096;
const MEMORY_CHECK_MS = 200;
/** Time in ms after which a job of low priority lets no more others pass. */
const MOST_PATIENCE = 10_000;
/** Time in ms that a process may take to start. */
const START_LIMIT_MS = 30_000;
/** The number of processes in a row that may die before they are ready; then the pool is not alive. */
const MAX_FALSE_STARTS = 3;

/**
 * Creates a pool of child processes that draw posters, so that a crash, a hang or a memory leak of native code costs
 * one request and never the server. Processes start when they are first needed and are replaced after many jobs or if
 * they take too much memory.
 */
export function createRenderPool(options: PoolOptions): RenderPool {
  const {
    entry,
    paths,
    processes,
    maxQueue = 64 * processes,
    timeLimit = 15_000,
    printTimeLimit = 60_000,
    memoryLimit = 900e6,
    printMemoryLimit = 1_800e6,
    recycleMemory = 400e6,
    recycleJobs = 5_000,
    onDone,
    onDeath,
  } = options;
  const workers = new Set<Worker>();
  const queue: Job[] = [];
  let closing = false;
  let falseStarts = 0;
  let deaths = 0;
  let jobId = 0;

  function start(): void {
    const child = fork(entry, [JSON.stringify(paths)], {
      serialization: 'advanced',
      env: { ...process.env, MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const worker: Worker = {
      child,
      ready: false,
      job: undefined,
      done: 0,
      retiring: false,
      killed: undefined,
      timer: undefined,
    };
    workers.add(worker);
    giveWay(child);
    worker.timer = setTimeout(() => kill(worker, 'time'), START_LIMIT_MS);
    child.on('message', (message: FromProcess) => receive(worker, message));
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', (code, signal) => bury(worker, code, signal));
  }

  /** Sends a process the photo it asked for, unless it has died meanwhile. */
  async function bringPhoto(worker: Worker, job: Job, photo: string): Promise<void> {
    const send = (answer: ToProcess) => worker.job === job && worker.child.connected && worker.child.send(answer);
    try {
      if (!job.photos) throw new FlyposterError('unknown_photo');
      send({ id: job.id, photo, bytes: await job.photos(photo) });
    } catch (error) {
      const { code, message } = error instanceof FlyposterError ? error : new FlyposterError('render_failed');
      send({ id: job.id, photo, refused: { code, message } });
    }
  }

  function receive(worker: Worker, message: FromProcess): void {
    if ('wants' in message) {
      if (worker.job?.id === message.id) void bringPhoto(worker, worker.job, message.wants);
      return;
    }
    clearTimeout(worker.timer);
    if ('ready' in message) {
      worker.ready = true;
      falseStarts = 0;
    } else {
      const { job } = worker;
      worker.job = undefined;
      worker.done++;
      onDone?.(message.rss);
      if (closing || message.rss > recycleMemory || worker.done >= recycleJobs) retire(worker);
      if (job && 'result' in message) job.resolve(message.result);
      else if (job && 'error' in message) job.reject(revive(message.error));
    }
    pump();
  }

  function bury(worker: Worker, code: number | null, signal: NodeJS.Signals | null): void {
    clearTimeout(worker.timer);
    workers.delete(worker);
    const expected = worker.retiring || closing;
    if (!expected || worker.job) {
      deaths++;
      if (!worker.ready) falseStarts++;
      onDeath?.(worker.killed ? `killed: ${worker.killed} limit` : `exit ${signal ?? code}`, worker.child.pid);
    }
    if (worker.job) {
      const { job } = worker;
      if (worker.killed === 'time') job.reject(new FlyposterError('render_timeout'));
      else
        job.reject(
          new FlyposterError('render_failed', undefined, {
            cause: new Error(`render process: ${worker.killed ?? signal ?? code}`),
          }),
        );
    }
    if (falseStarts >= MAX_FALSE_STARTS) {
      for (const job of queue.splice(0))
        job.reject(new FlyposterError('render_failed', 'The render processes do not start.'));
    }
    pump();
  }

  function kill(worker: Worker, reason: 'time' | 'memory'): void {
    worker.killed = reason;
    worker.child.kill('SIGKILL');
  }

  const isLowPriority = (task: Task) => task.kind === 'rendition' && task.job.lowPriority === true;
  const isPrint = (task: Task) => task.kind === 'rendition' && isPrintFormat(task.job.format);

  /** Takes an idle process out of service. */
  function retire(worker: Worker): void {
    worker.retiring = true;
    if (worker.child.connected) worker.child.disconnect();
  }

  /** Takes the next job out of the queue. Jobs of low priority let others pass, but not for ever. */
  function takeNext(): Job {
    const next = queue.findIndex(({ task, since }) => !isLowPriority(task) || Date.now() - since > MOST_PATIENCE);
    return queue.splice(Math.max(next, 0), 1)[0]!;
  }

  function pump(): void {
    for (const worker of workers) {
      if (queue.length === 0) return;
      if (!worker.ready || worker.job || worker.retiring || worker.killed) continue;
      const job = takeNext();
      worker.job = job;
      worker.timer = setTimeout(() => kill(worker, 'time'), isPrint(job.task) ? printTimeLimit : timeLimit);
      worker.child.send({ id: job.id, task: job.task }, (error) => {
        // The exit handler fails the job; this only keeps the failed send from being thrown.
        if (error) worker.child.kill('SIGKILL');
      });
    }
    const serving = [...workers].filter((worker) => !worker.retiring && !worker.killed).length;
    const starting = [...workers].filter((worker) => !worker.ready).length;
    if (!closing && queue.length > starting && serving < processes) start();
  }

  async function watchMemory(): Promise<void> {
    for (const worker of workers) {
      if (!worker.job || !worker.child.pid) continue;
      // Only Linux has this file; elsewhere only the time limit and recycling apply.
      const statm = await readFile(`/proc/${worker.child.pid}/statm`, 'utf8').catch(() => '');
      const resident = Number(statm.split(' ')[1] ?? 0) * PAGE_SIZE;
      if (worker.job && resident > (isPrint(worker.job.task) ? printMemoryLimit : memoryLimit)) kill(worker, 'memory');
    }
  }
  const watch = setInterval(watchMemory, MEMORY_CHECK_MS);
  watch.unref();

  function run(task: Task, photos?: PhotoSource): Promise<Result> {
    if (closing || queue.length >= maxQueue) return Promise.reject(new FlyposterError('busy'));
    return new Promise((resolve, reject) => {
      queue.push({ id: ++jobId, since: Date.now(), task, photos, resolve, reject });
      pump();
    });
  }

  return {
    rendition: (job, photos) => run({ kind: 'rendition', job }, photos) as Promise<Uint8Array>,
    overlay: ({ layout, texts }) => run({ kind: 'overlay', scene: { layout, texts } }) as Promise<string>,
    backdrop: (job, photos) => run({ kind: 'backdrop', job }, photos) as Promise<Uint8Array>,
    shrink: (bytes, width) => run({ kind: 'shrink', bytes, width }) as Promise<Uint8Array>,
    photo: (bytes) => run({ kind: 'photo', bytes }) as Promise<PreparedPhoto>,
    proof: (job, size, photos) => run({ kind: 'proof', job, size }, photos) as Promise<Uint8Array>,
    tryArt: (art) => run({ kind: 'art', art }) as Promise<'drawn' | 'empty'>,
    alive: () => !closing && falseStarts < MAX_FALSE_STARTS,
    stats: () => ({
      waiting: queue.length,
      processes: workers.size,
      deaths,
      busy: [...workers].flatMap((worker) => (worker.job && worker.child.pid ? [worker.child.pid] : [])),
    }),
    async close() {
      closing = true;
      clearInterval(watch);
      for (const job of queue.splice(0)) job.reject(new FlyposterError('busy'));
      const exits = [...workers].map(
        (worker) => new Promise<void>((resolve) => worker.child.once('exit', () => resolve())),
      );
      for (const worker of workers) if (!worker.job) retire(worker);
      await Promise.all(exits);
    },
  };
}

/** Lowers the priority of a process, so that the server can answer requests while posters are drawn. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: all processes keep the same priority.
  }
}

function revive({
  code,
  message,
  stack,
}: {
  code: FlyposterError['code'];
  message: string;
  stack: string | undefined;
}): FlyposterError {
  const cause = new Error(message);
  if (stack) cause.stack = stack;
  return code === 'render_failed'
    ? new FlyposterError(code, undefined, { cause })
    : new FlyposterError(code, message, { cause });
}
