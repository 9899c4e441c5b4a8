import { type Command, InvalidArgumentError } from 'commander';
import type { Actor } from '../domain/events/actor.ts';
import { type Event, SUBJECT_KINDS, type Subject } from '../domain/events/event.ts';
import { withAdmin } from './admin.ts';
import { print } from './print.ts';

interface LogOptions {
  subject?: Subject;
  limit: number;
  json?: boolean;
}

/** Adds `log`, which prints events. */
export function addLogCommand(program: Command): void {
  program
    .command('log')
    .description('what happened in the last year, newest first: time, who did it, what, to what, and more about it')
    .option(
      '--subject <subject>',
      `only what happened to this: ${SUBJECT_KINDS.join(', ')}, as in poster:ID`,
      readSubject,
    )
    .option('--limit <number>', 'how much of it', readLimit, 100)
    .option('--json', 'as JSON')
    .action((options: LogOptions) => show(options));
}

async function show({ subject, limit, json }: LogOptions): Promise<void> {
  await withAdmin(async ({ records }) => {
    const events = await records.events.latest({ subject, limit });
    if (json) console.log(JSON.stringify(events, null, 2));
    else for (const event of events) print(...fieldsOf(event));
  });
}

function fieldsOf({ at, actor, type, subject, data }: Event): string[] {
  const more = Object.entries(data).flatMap(([name, value]) => {
    const text = [value].flat().join(' ');
    return text === '' ? [] : [`${name} ${text}`];
  });
  return [at, nameOf(actor), type, `${subject.kind}:${subject.id}`, more.join(', ')];
}

function nameOf(actor: Actor): string {
  return actor.kind === 'command-line' ? `command line (${actor.account})` : actor.kind;
}

function readSubject(text: string): Subject {
  const [, name, id] = /^([^:]+):(.+)$/.exec(text) ?? [];
  const kind = SUBJECT_KINDS.find((each) => each === name);
  if (kind && id) return { kind, id };
  throw new InvalidArgumentError(`Write it as poster:ID; there are ${SUBJECT_KINDS.join(', ')}.`);
}

function readLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number from 1 to 999999.');
}
