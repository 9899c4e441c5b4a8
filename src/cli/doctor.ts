import process from 'node:process';
import type { Command } from 'commander';
import { type Config, ConfigError, parseConfig } from '../config.ts';
import { describeProblem } from '../domain/problem.ts';
import { findMissingFonts, openTemplates } from '../open-templates.ts';
import {
  askWebTime,
  type Check,
  checkClock,
  checkFiles,
  checkNode,
  checkPublicUrl,
  checkSpace,
  DoctorProblem,
  examine,
} from '../operations/doctor.ts';
import { checkCredentials, readCredentials } from '../render/credential-files.ts';
import { askDatabaseTime, openFiles, openRecords } from '../stores.ts';

/** Adds `doctor`. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look at everything Flyposter needs; a line for each, and how to mend what is wrong')
    .action(async () => {
      let problems = 0;
      for await (const { name, ok, text } of examine(checksOf(process.env))) {
        console.log(`${ok ? 'ok     ' : 'PROBLEM'}  ${name}: ${text}`);
        if (!ok) problems++;
      }
      if (problems > 0) process.exitCode = 1;
    });
}

function checksOf(env: NodeJS.ProcessEnv): Check[] {
  const node = { name: 'Node.js', run: () => checkNode(process.versions.node) };
  let config: Config;
  try {
    config = parseConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // The other checks would look at the wrong installation.
    const failing = error.problems.map((problem) => ({
      name: 'environment',
      run: () => Promise.reject(new DoctorProblem(problem)),
    }));
    return [node, ...failing];
  }
  const { database, storage, dataDir, publicUrl, credentials } = config;
  const s3 = storage.kind === 's3' ? (storage.endpoint ?? 'https://s3.amazonaws.com') : undefined;
  return [
    node,
    { name: 'environment', run: async () => describeConfig(config) },
    {
      name: 'records',
      async run() {
        const records = await openRecords(config);
        try {
          await records.check();
          await records.settings.read();
          return `${describeDatabase(config)} answers, its tables are up to date`;
        } finally {
          await records.close();
        }
      },
    },
    { name: 'files', run: async () => `${describeStorage(config)}: ${await checkFiles(await openFiles(config))}` },
    ...(database.kind === 'sqlite' || storage.kind === 'disk'
      ? [{ name: 'disk space', run: () => checkSpace(dataDir) }]
      : []),
    ...(credentials
      ? [{ name: 'Content Credentials', run: async () => checkCredentials(readCredentials(credentials)) }]
      : []),
    { name: 'fonts', run: async () => reportFonts(await findMissingFonts(config)) },
    { name: 'templates', run: () => checkTemplates(config) },
    ...(database.kind === 'postgres'
      ? [{ name: 'clock', run: () => checkClock('the database', () => askDatabaseTime(database.url)) }]
      : []),
    ...(s3 !== undefined ? [{ name: 'clock', run: () => checkClock('S3', () => askWebTime(s3)) }] : []),
    { name: 'PUBLIC_URL', run: () => checkPublicUrl(publicUrl, env.NODE_ENV === 'production') },
  ];
}

/** The configuration in force, without passwords and keys. */
function describeConfig(config: Config): string {
  return [
    `PORT ${config.port}`,
    `HOST ${config.host ?? 'all'}`,
    `records in ${describeDatabase(config)}`,
    `files in ${describeStorage(config)}`,
    `${config.trustedProxies} trusted proxies`,
    `${config.renderProcesses} render processes`,
    ...(config.templatesDir ? [`templates also from ${config.templatesDir}`] : []),
    ...(config.fontsDir ? [`fonts also from ${config.fontsDir}`] : []),
  ].join(', ');
}

function describeDatabase({ database }: Config): string {
  if (database.kind === 'sqlite') return `SQLite ${database.path}`;
  const { hostname, port, pathname } = new URL(database.url);
  return `PostgreSQL ${hostname}${port && `:${port}`}${pathname}`;
}

function describeStorage({ storage }: Config): string {
  if (storage.kind === 'disk') return storage.directory;
  return `S3 bucket ${storage.bucket}${storage.endpoint ? ` at ${storage.endpoint}` : ''}`;
}

function reportFonts({ faces, missing }: { faces: number; missing: string[] }): string {
  if (missing.length === 0) return `${faces} faces`;
  const some = missing.slice(0, 3).join(', ');
  throw new DoctorProblem(
    `${missing.length} of ${faces} font files are missing (${some}). Run npm ci and npm run build.`,
  );
}

async function checkTemplates(config: Config): Promise<string> {
  const { list, problems } = await openTemplates(config);
  if (problems.length === 0) return `${list().length} load`;
  throw new DoctorProblem(`${problems.map(describeProblem).join('; ')}. Mend or remove these files.`);
}
