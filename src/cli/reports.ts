import { type Command, Option } from 'commander';
import { REPORT_STATUSES, type ReportStatus } from '../domain/reports/report.ts';
import { withAdmin } from './admin.ts';
import { print } from './print.ts';

const MAX_LISTED = 1000;

/** Adds `reports list` and `reports close`. */
export function addReportCommands(program: Command): void {
  const reports = program.command('reports').description('look at what visitors reported');

  reports
    .command('list')
    .description('list reports, oldest first: id, time, poster, reason, what the visitor wrote')
    .addOption(new Option('--status <status>', 'which reports').choices([...REPORT_STATUSES]).default('open'))
    .action(({ status }: { status: ReportStatus }) =>
      withAdmin(async (admin) => {
        for (const { id, createdAt, poster, reason, detail } of await admin.reports.list(status, MAX_LISTED)) {
          print(id, createdAt, poster, reason, detail);
        }
      }),
    );

  reports
    .command('close <id>')
    .description('say that a report was looked at and its poster stays; hiding a poster closes its reports')
    .action((id: string) =>
      withAdmin(async (admin, actor) => {
        await admin.reports.close(id, actor);
        print(id, 'closed');
      }),
    );
}
