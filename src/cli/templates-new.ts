import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import type { Config } from '../config.ts';
import { suggest } from '../domain/suggest.ts';
import { systemCode } from '../domain/system-code.ts';
import { Interrupted, OperationProblem } from '../operations/errors.ts';
import { packageRoot, startersFolder } from '../paths.ts';
import { type Draft, idFrom, listStarters, parseColors, type Starter, writeDraft } from '../templates/starters.ts';
import { checkFolders } from './templates-check.ts';

export interface NewOptions {
  name?: string;
  style?: string;
  colors?: string;
  dir?: string;
}

const DEFAULT_FOLDER = 'templates';
const OWN = 'own';

/**
 * Makes a new template, checks it, and prints the next steps. Asks questions only on a terminal, and if no option is
 * given.
 *
 * @returns true if the check found no error
 * @throws OperationProblem for an unusable answer, Interrupted if the person cancels a question
 */
export async function makeTemplate(config: Config, given: string | undefined, options: NewOptions): Promise<boolean> {
  const starters = await listStarters(startersFolder());
  const flags = [options.name, options.style, options.colors];
  const asks = process.stdin.isTTY && process.stdout.isTTY && flags.every((flag) => flag === undefined);
  const draft = asks ? await ask(given, starters) : readOptions(given, options, starters);
  const shelf = options.dir === undefined ? (config.templatesDir ?? resolve(DEFAULT_FOLDER)) : resolve(options.dir);
  const folder = await writeDraft(startersFolder(), shelf, draft).catch((cause: unknown) => {
    if (systemCode(cause) !== 'EEXIST') throw cause;
    throw new OperationProblem(`There is a folder ${near(resolve(shelf, draft.id))} already. Take another name.`, {
      cause,
    });
  });
  console.log(
    `Made ${near(folder)}: template.json says what there is${hasArt(folder) ? ', the .svg files are its art' : ''}.`,
  );
  const fine = await checkFolders(config, folder);
  const known = shelf === config.templatesDir || shelf === join(packageRoot(), DEFAULT_FOLDER);
  const variable = known ? '' : `TEMPLATES_DIR=${near(shelf)} `;
  console.log(
    [
      '',
      'Next:',
      `  ${variable}npx flyposter templates preview ${draft.id}   # see it change while you edit it`,
      `  ${variable}npx flyposter templates check ${draft.id}   # before others use it`,
      `  ${variable}npm start   # make posters with it`,
    ].join('\n'),
  );
  return fine;
}

const hasArt = (folder: string) => readdirSync(folder).some((file) => file.endsWith('.svg'));

function readOptions(given: string | undefined, options: NewOptions, starters: readonly Starter[]): Draft {
  const name = options.name ?? (given === undefined ? undefined : titleOf(given));
  if (name === undefined) throw new OperationProblem('Name it: npx flyposter templates new NAME');
  const id = idOf(given ?? name);
  const ids = starters.map((starter) => starter.id);
  const starter = starters.find((candidate) => candidate.id === (options.style ?? ids[0]));
  if (!starter) {
    throw new OperationProblem(
      `There is no style "${options.style}". ${suggest(options.style ?? '', ids, 'There are')}`,
    );
  }
  const colors = parseColors(options.colors ?? starter.palettes[0]!.value, starter);
  if (!colors) throw new OperationProblem(`--colors: ${howToColor(starter)}`);
  return { id, name: name.slice(0, 60), starter: starter.id, colors };
}

/** Asks the three questions. @throws Interrupted */
async function ask(given: string | undefined, starters: readonly Starter[]): Promise<Draft> {
  if (given !== undefined) idOf(given);
  intro('A template of your own');
  const proposed = given === undefined ? undefined : titleOf(given);
  const name = answer(
    await text({
      message: 'What is it called?',
      // Shown in the empty field, and used if nothing is typed.
      placeholder: proposed ?? 'Spring march',
      ...(proposed !== undefined && { defaultValue: proposed }),
      validate: (value) => {
        if (!value?.trim()) return proposed === undefined ? 'Give it a name.' : undefined;
        if (value.length > 60) return 'At most 60 characters.';
        return given === undefined && !idFrom(value) ? 'It needs a letter from a to z, for its folder.' : undefined;
      },
    }),
  ).trim();
  const style = answer(
    await select({
      message: 'What does it begin with?',
      options: starters.map(({ id, name: label, description }) => ({ value: id, label, hint: description })),
    }),
  );
  const starter = starters.find(({ id }) => id === style)!;
  const palette = answer(
    await select({
      message: 'In which colours?',
      options: [...starter.palettes, { value: OWN, label: 'Our own' }].map(({ value, label }) => ({ value, label })),
    }),
  );
  const colors = palette === OWN ? await askColors(starter) : palette;
  return { id: idOf(given ?? name), name, starter: starter.id, colors };
}

async function askColors(starter: Starter): Promise<Draft['colors']> {
  const written = answer(
    await text({
      message: 'Paper, ink, and a colour that marks a word',
      placeholder: '#0d4f6c #f2fbf4 #ffd166',
      validate: (value) => (parseColors(value ?? '', starter) ? undefined : howToColor(starter)),
    }),
  );
  return parseColors(written, starter)!;
}

function answer<T>(given: T): Exclude<T, symbol> {
  if (!isCancel(given)) return given as Exclude<T, symbol>;
  cancel('Nothing was made.');
  throw new Interrupted();
}

/** Makes an id from a name. @throws OperationProblem if the name has no letter from a to z */
function idOf(name: string): string {
  const id = idFrom(name);
  if (!id)
    throw new OperationProblem(`"${name}" has no letter from a to z, which its folder needs. Take another name.`);
  return id;
}

function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function howToColor({ palettes }: Starter): string {
  const names = palettes.map(({ value }) => value).join(', ');
  return `Write ${names}, or two or three colours such as "#0d4f6c,#f2fbf4,#ffd166".`;
}

function near(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}
