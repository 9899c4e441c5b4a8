import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

/** The database of the records. */
export type DatabaseConfig = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** The store of the files. The credentials of S3 are the standard `AWS_*` variables, which its client reads itself. */
export type StorageConfig =
  | { kind: 'disk'; directory: string }
  | { kind: 's3'; bucket: string; endpoint?: string; region?: string; publicUrl?: string };

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The configuration from the environment. Paths are absolute. */
export interface Config {
  port: number;
  /** The address to listen on; undefined for all addresses of the machine. */
  host: string | undefined;
  /** The origin that people see, without a slash at its end. All absolute addresses are made from it. */
  publicUrl: string;
  dataDir: string;
  database: DatabaseConfig;
  storage: StorageConfig;
  /** Number of proxies in front of the server that add the client's address. */
  trustedProxies: number;
  renderProcesses: number;
  logLevel: LogLevel;
  /** Folders of templates and fonts besides the built-in ones. */
  templatesDir: string | undefined;
  fontsDir: string | undefined;
  /** Paths of the PEM files with which pictures are signed (C2PA); undefined if pictures are not signed. */
  credentials: { certificate: string; key: string } | undefined;
}

/** Problems of the environment, one line for each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment has ${problems.length === 1 ? 'a problem' : 'problems'}:\n  ${problems.join('\n  ')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Env = Record<string, string | undefined>;

const MAX_RENDER_PROCESSES = 64;

/**
 * Reads the configuration from environment variables. An empty variable counts as absent.
 *
 * @throws ConfigError that lists every problem with the name of its variable.
 */
export function parseConfig(env: Env): Config {
  const problems: string[] = [];
  const text = (name: string) => env[name]?.trim() || undefined;
  const problem = (name: string, message: string) => problems.push(`${name}: ${message}`);

  const whole = (name: string, min: number, max: number, fallback: number): number => {
    const value = text(name);
    if (value === undefined) return fallback;
    if (/^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    problem(name, `must be a whole number from ${min} to ${max}, is "${value}".`);
    return fallback;
  };

  const path = (name: string) => {
    const value = text(name);
    return value === undefined ? undefined : resolve(value);
  };

  const port = whole('PORT', 1, 65535, 3000);
  const dataDir = path('DATA_DIR') ?? resolve('data');
  const config: Config = {
    port,
    host: text('HOST'),
    publicUrl: parsePublicUrl(text('PUBLIC_URL') ?? `http://localhost:${port}`, (m) => problem('PUBLIC_URL', m)),
    dataDir,
    database: parseDatabase(text('DATABASE_URL'), dataDir, (m) => problem('DATABASE_URL', m)),
    storage: parseStorage(text, dataDir, problem),
    trustedProxies: whole('TRUSTED_PROXIES', 0, 10, 0),
    renderProcesses: whole(
      'RENDER_PROCESSES',
      1,
      MAX_RENDER_PROCESSES,
      Math.min(availableParallelism(), MAX_RENDER_PROCESSES),
    ),
    logLevel: parseLogLevel(text('LOG_LEVEL') ?? 'info', (m) => problem('LOG_LEVEL', m)),
    templatesDir: path('TEMPLATES_DIR'),
    fontsDir: path('FONTS_DIR'),
    credentials: parseCredentials(path, problem),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function parsePublicUrl(value: string, problem: (message: string) => void): string {
  const url = parseWebUrl(value);
  if (!url) {
    problem(`must be an absolute http or https address such as https://posters.example, is "${value}".`);
    return '';
  }
  if (url.username || url.password) problem('must not contain a user name or a password.');
  if (url.pathname !== '/' || url.search || url.hash || /[?#]$/.test(value)) {
    problem(`must be an origin without a path or a query, such as ${url.origin}.`);
  }
  return url.origin;
}

function parseDatabase(value: string | undefined, dataDir: string, problem: (message: string) => void): DatabaseConfig {
  if (value === undefined) return { kind: 'sqlite', path: join(dataDir, 'flyposter.db') };
  // The value may contain a password, so the message does not repeat it.
  if (!/^postgres(?:ql)?:\/\/./.test(value) || !URL.canParse(value)) {
    problem('must start with postgres:// and name a server; leave it away for SQLite in DATA_DIR.');
  }
  return { kind: 'postgres', url: value };
}

function parseStorage(
  text: (name: string) => string | undefined,
  dataDir: string,
  problem: (name: string, message: string) => void,
): StorageConfig {
  const bucket = text('S3_BUCKET');
  if (bucket === undefined) {
    for (const name of ['S3_ENDPOINT', 'S3_PUBLIC_URL', 'S3_REGION']) {
      if (text(name) !== undefined) problem(name, 'is set but S3_BUCKET is not, so no file would go there.');
    }
    return { kind: 'disk', directory: join(dataDir, 'files') };
  }
  // Names that AWS allows, those it once allowed, those of other stores, and access points.
  if (!/^(?:[A-Za-z0-9][A-Za-z0-9._-]{1,254}|arn:[\w:/-]+)$/.test(bucket)) {
    problem('S3_BUCKET', `must be the name of a bucket, without an address, is "${bucket}".`);
  }
  const address = (name: string) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const url = parseWebUrl(value);
    // The value may contain a password, so the message does not repeat it.
    if (!url) problem(name, 'must be an absolute http or https address.');
    else if (url.username || url.password) problem(name, 'must not contain a user name or a password.');
    else if (/[?#]/.test(value)) problem(name, 'must not contain a query.');
    return value.replace(/\/+$/, '');
  };
  const endpoint = address('S3_ENDPOINT');
  const publicUrl = address('S3_PUBLIC_URL');
  // Stores other than AWS mostly take any region, but the SDK wants one.
  const region = text('S3_REGION') ?? text('AWS_REGION') ?? (endpoint === undefined ? undefined : 'us-east-1');
  const [key, secret] = [text('AWS_ACCESS_KEY_ID'), text('AWS_SECRET_ACCESS_KEY')];
  if (key !== undefined && secret === undefined) problem('AWS_SECRET_ACCESS_KEY', 'is missing.');
  if (key === undefined && secret !== undefined) problem('AWS_ACCESS_KEY_ID', 'is missing.');
  return {
    kind: 's3',
    bucket,
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
    ...(publicUrl !== undefined && { publicUrl }),
  };
}

function parseCredentials(
  path: (name: string) => string | undefined,
  problem: (name: string, message: string) => void,
): Config['credentials'] {
  const [certificate, key] = [path('C2PA_CERTIFICATE'), path('C2PA_KEY')];
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  if (certificate !== undefined) problem('C2PA_KEY', 'is missing: the file with the key of C2PA_CERTIFICATE.');
  if (key !== undefined) problem('C2PA_CERTIFICATE', 'is missing: the file with the certificate of C2PA_KEY.');
  return undefined;
}

function parseLogLevel(value: string, problem: (message: string) => void): LogLevel {
  const level = LOG_LEVELS.find((known) => known === value.toLowerCase());
  if (!level) problem(`must be one of ${LOG_LEVELS.join(', ')}, is "${value}".`);
  return level ?? 'info';
}

function parseWebUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(value) ? url : undefined;
}
