import process from 'node:process';
import { type Logger, pino } from 'pino';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { type RunningServer, startServer } from './http/server.ts';
import { StartError } from './stores.ts';
import { openServer, type Server } from './wiring/server.ts';

/** The log is written when it has this many bytes, and at least this often (ms). */
const LOG_BYTES = 4096;
const LOG_EVERY = 1000;
/** Time for running requests to finish once the server is stopped, ms. */
const DRAIN_LIMIT = 20_000;

try {
  await run(parseConfig(process.env));
} catch (error) {
  const known = error instanceof ConfigError || error instanceof StartError;
  console.error(known ? error.message : `Flyposter could not start: ${error instanceof Error ? error.message : error}`);
  if (!known && process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exit(1);
}

async function run(config: Config): Promise<void> {
  // The log has a line for every request. Lines are written in batches: after a second at most, and when the program
  // ends.
  const lines = pino.destination({ sync: false, minLength: LOG_BYTES });
  const log = pino({ level: config.logLevel }, lines);
  setInterval(() => lines.flush(), LOG_EVERY).unref();
  const server = await openServer(config, log);
  let listening: RunningServer;
  try {
    listening = await listen(config, log, server);
  } catch (error) {
    await server.close();
    throw error;
  }
  log.info({ url: config.publicUrl, port: listening.port }, `Flyposter is ready at ${config.publicUrl}`);

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    // The second signal ends the program at once.
    if (stopping) {
      lines.flushSync();
      process.exit(1);
    }
    stopping = true;
    log.info({ signal }, 'stopping');
    server.drain();
    try {
      await listening.drain(DRAIN_LIMIT);
      await server.close();
    } catch (err) {
      log.error({ err }, 'stopping failed');
      lines.flushSync();
      process.exit(1);
    }
    log.info('stopped');
    lines.flushSync();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function listen(config: Config, log: Logger, { app, responseCache }: Server) {
  const { port, host, publicUrl } = config;
  try {
    return await startServer({ app, responseCache, log, publicUrl, port, host });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EADDRINUSE') throw new StartError(`PORT: something else listens on port ${port} already.`, { cause });
    if (code === 'EACCES') throw new StartError(`PORT: this user may not listen on port ${port}.`, { cause });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(`HOST: "${host}" is no address of this machine.`, { cause });
    }
    throw cause;
  }
}
