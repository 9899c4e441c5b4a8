import type { Command } from 'commander';
import { backUp } from '../operations/backup.ts';
import { restore, verifyArchive } from '../operations/restore.ts';
import { createSweep } from '../operations/sweep.ts';
import { withAdmin } from './admin.ts';
import { interruptible } from './interrupt.ts';
import { openProgress } from './progress.ts';

/** Adds `backup`, `restore` and `sweep`. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('write everything into an archive, while the server runs; run again, it goes on from where it stopped')
    .action((file: string) => withAdmin((stores) => runBackup(stores, file)));

  program
    .command('restore <file>')
    .description('put what an archive holds into this installation; what is there already stays')
    .option('--verify', 'check the archive and change nothing', false)
    .option('--force', 'restore over posters of another installation: their manage links stop working', false)
    .action((file: string, { verify, force }: { verify: boolean; force: boolean }) =>
      verify ? runVerify(file) : withAdmin((stores) => runRestore(stores, file, force)),
    );

  program
    .command('sweep')
    .description(
      'remove photos unused for 30 days, files that no poster and no photo has, and what the log tells of more than a year ago; the server does so every hour',
    )
    .option('--dry-run', 'list them and leave them', false)
    .action(({ dryRun }: { dryRun: boolean }) =>
      interruptible((signal) =>
        withAdmin(async (stores) => {
          const onOrphan = (key: string, size: number) => console.log(`${key}\t${size}`);
          const report = await createSweep(stores)({ dryRun, signal, onOrphan });
          if (!report) return void console.error('Another sweep is under way.');
          const { photos, files, orphans, bytes, events } = report;
          const verb = dryRun ? 'would be removed' : 'removed';
          console.log(`${files} files looked at, ${orphans} ${verb} (${megabytes(bytes)}).`);
          if (photos > 0) console.log(`Photos that no poster uses: ${photos} ${verb}.`);
          if (events > 0) console.log(`Events older than a year: ${events} ${verb}.`);
        }),
      ),
    );
}

type Stores = Parameters<typeof backUp>[0];
type Options = NonNullable<Parameters<typeof backUp>[2]>;

async function runBackup(stores: Stores, file: string): Promise<void> {
  const { rows, files, bytes, leftOut, withoutFile, resumed } = await watch((options) => backUp(stores, file, options));
  if (resumed) console.log('Went on from where an earlier run stopped.');
  if (leftOut > 0) console.log(`${leftOut} posters and photos were deleted meanwhile and are left out.`);
  for (const id of withoutFile) console.log(`${id} has no file; it is drawn when somebody asks for it.`);
  console.log(
    `${file}: ${rows.posters} posters, ${rows.photos} photos, ${files} files (${megabytes(bytes)}), ` +
      `${rows.tallies} tallies. It holds the secret of this installation: keep it where only you can read it.`,
  );
}

async function runVerify(file: string): Promise<void> {
  const { manifest, end } = await watch((options) => verifyArchive(file, options));
  console.log(
    `${file} is whole: ${end.rows.posters} posters, ${end.rows.photos} photos, ${end.files} files ` +
      `(${megabytes(end.bytes)}), as of ${manifest.startedAt}.`,
  );
}

async function runRestore(stores: Stores, file: string, force: boolean): Promise<void> {
  const { added, there, files, secretReplaced } = await watch((options) =>
    restore(stores, file, { ...options, force }),
  );
  for (const [table, count] of Object.entries(added)) {
    console.log(`${table}\t${count} added, ${there[table as keyof typeof there]} were there`);
  }
  console.log(`files\t${files.added} added, ${files.there} were there, ${files.mended} mended`);
  if (secretReplaced) console.log('The secret was replaced: start every server of this installation again.');
}

/** Shows the progress of some work, and ends the display before anything else is printed. */
async function watch<T>(work: (options: Options) => Promise<T>): Promise<T> {
  const progress = openProgress();
  return interruptible((signal) => work({ progress, signal })).finally(() => progress.end());
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
