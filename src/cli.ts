import process from 'node:process';
import { Command, Option } from 'commander';
import { withAdmin } from './cli/admin.ts';
import { addBackupCommands } from './cli/backup.ts';
import { addDoctorCommand } from './cli/doctor.ts';
import { addGalleryCommands } from './cli/galleries.ts';
import { addLogCommand } from './cli/log.ts';
import { print } from './cli/print.ts';
import { renderToFile } from './cli/render.ts';
import { addReportCommands } from './cli/reports.ts';
import { addTalliesCommand } from './cli/tallies.ts';
import { addTemplateCommands } from './cli/templates.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { FlyposterError } from './domain/errors.ts';
import { STATUSES, type Status } from './domain/poster-status.ts';
import { DEFAULT_SETTINGS, type SettingName } from './domain/settings/settings.ts';
import { Interrupted, OperationProblem } from './operations/errors.ts';
import { StartError } from './stores.ts';

const MAX_LISTED = 1000;

interface RenderOptions {
  format: string;
  value: string[];
  marks: boolean;
  cmyk: boolean;
}

const program = new Command('flyposter')
  .description('Runs a Flyposter server and does the work of its staff.')
  .addHelpText(
    'after',
    '\nCommands work on the installation that the environment names (DATA_DIR, DATABASE_URL), while its server runs too.',
  )
  .showHelpAfterError('(flyposter --help tells what there is)');

program
  .command('serve')
  .description('start the server; it stops on SIGTERM or Ctrl-C')
  .action(async () => {
    await import('./main.ts');
  });

const posters = program.command('posters').description('moderate posters');

posters
  .command('list')
  .description('list posters in one status, oldest first: id, time, template, alt text')
  .addOption(new Option('--status <status>', 'which posters').choices([...STATUSES]).default('submitted'))
  .action(({ status }: { status: Status }) =>
    withAdmin(async (admin) => {
      for (const { id, createdAt, template, alt } of await admin.moderation.byStatus(status, MAX_LISTED)) {
        print(id, createdAt, template, alt);
      }
    }),
  );

posters
  .command('approve <id>')
  .description('list a poster in the galleries')
  .action((id: string) => decide(id, 'approve'));

posters
  .command('hide <id>')
  .description('take a poster down: every address of it answers 404')
  .action((id: string) => decide(id, 'hide'));

const settings = program.command('settings').description('read and change what staff decide');

settings
  .command('list')
  .description('show every setting with its value')
  .action(() =>
    withAdmin(async (admin) => {
      for (const [name, value] of Object.entries(await admin.settings.read())) print(name, [value].flat().join(', '));
    }),
  );

settings
  .command('set <name> <value>')
  .description(`change a setting: ${Object.keys(DEFAULT_SETTINGS).join(', ')}`)
  .action((name: string, value: string) =>
    withAdmin(async (admin, actor) => {
      await admin.settings.change({ [name]: value }, actor);
      const now = await admin.settings.read();
      print(name, [now[name as SettingName]].flat().join(', '));
      if (name.startsWith('callToAction') && (now.callToAction === '') !== (now.callToActionUrl === '')) {
        console.error('The call to action is shown once both callToAction and callToActionUrl are set.');
      }
      if (name.startsWith('licence') && now.licence === '' && now.licenceUrl !== '') {
        console.error('The licence is shown once it has a name, in licence.');
      }
    }),
  );

program
  .command('render <template> <file>')
  .description('draw a template to a file; its ending says the type (jpg, png, webp; pdf for print formats)')
  .option('--format <format>', 'the format to draw', 'share')
  .option('--value <slot=value>', 'the value of a slot; once for each', collect, [])
  .option('--no-marks', 'a PDF of the trimmed sheet, without bleed and crop marks')
  .option('--cmyk', 'a PDF in CMYK', false)
  .action(async (template: string, file: string, { format, value, marks, cmyk }: RenderOptions) => {
    await renderToFile(readConfig(), { template, file, format, value, print: { marks, cmyk } });
  });

addReportCommands(program);
addTemplateCommands(program);
addTalliesCommand(program);
addBackupCommands(program);
addGalleryCommands(program);
addLogCommand(program);
addDoctorCommand(program);

program.parseAsync().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = error instanceof Interrupted ? 130 : 1;
});

function collect(value: string, values: string[]): string[] {
  return [...values, value];
}

function decide(id: string, decision: 'approve' | 'hide'): Promise<void> {
  return withAdmin(async (admin, actor) => {
    const poster = await admin.moderation.decide(id, decision, actor);
    print(poster.id, poster.status);
    if (decision === 'hide') {
      const closed = await admin.reports.closeAbout(poster.id, actor);
      if (closed > 0) print('reports closed', String(closed));
    }
  });
}

function readConfig(): Config {
  return parseConfig(process.env);
}

function explain(error: unknown): string {
  if (error instanceof FlyposterError) {
    return [error.message, ...error.errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n');
  }
  const known = [ConfigError, StartError, OperationProblem, Interrupted];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  return `Something went wrong: ${error instanceof Error ? error.message : error}`;
}
