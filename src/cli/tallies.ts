import process from 'node:process';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { TALLY_EVENTS, type TallyField, type TallyQuery } from '../domain/tallies/tally.ts';
import { withAdmin } from './admin.ts';
import { print } from './print.ts';

const FIELDS: readonly TallyField[] = ['day', 'event', 'source', 'topic', 'template', 'poster'];

interface TallyOptions extends Omit<TallyQuery, 'by'> {
  by: TallyField[];
  json?: boolean;
  csv?: boolean;
}

/** Adds `tallies`, which prints counts as text, JSON or CSV, for a press office and its spreadsheets. */
export function addTalliesCommand(program: Command): void {
  program
    .command('tallies')
    .description('what was counted: how often posters were made, viewed, shared, remixed, downloaded and embedded')
    .option('--from <day>', 'from this day (UTC, YYYY-MM-DD)', readDay)
    .option('--to <day>', 'to this day', readDay)
    .option('--by <fields>', `a sum for each of these: ${FIELDS.join(', ')}`, readFields, ['event', 'source'])
    .addOption(new Option('--event <event>', 'only this').choices([...TALLY_EVENTS]))
    .option('--source <source>', 'only what came through this network or host; "": through none')
    .option('--topic <topic>', 'only posters about this')
    .option('--template <template>', 'only posters made with this')
    .option('--poster <id>', 'only this poster')
    .addOption(new Option('--json', 'as JSON').conflicts('csv'))
    .option('--csv', 'as CSV, for a spreadsheet')
    .action(({ json, csv, ...query }: TallyOptions) => show(query, json ? 'json' : csv ? 'csv' : 'text'));
}

async function show(query: TallyQuery, as: 'json' | 'csv' | 'text'): Promise<void> {
  await withAdmin(async (admin) => {
    const rows = await admin.records.tallies.sum(query);
    const columns = [...query.by, 'count'];
    if (as === 'json') console.log(JSON.stringify(rows, null, 2));
    // Anyone can write a source into an address, and spreadsheets take a field that begins with = for a formula.
    else if (as === 'csv') process.stdout.write(stringify(rows, { header: true, columns, escape_formulas: true }));
    else for (const row of rows) print(...query.by.map((field) => row[field] || '-'), String(row.count));
  });
}

function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text;
  throw new InvalidArgumentError('A day is written as 2026-03-01.');
}

function readFields(text: string): TallyField[] {
  const fields = text.split(',').map((field) => field.trim());
  const unknown = fields.find((field) => !FIELDS.includes(field as TallyField));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no "${unknown}"; there are ${FIELDS.join(', ')}.`);
  return [...new Set(fields)] as TallyField[];
}
