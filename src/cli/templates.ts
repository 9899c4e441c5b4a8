import process from 'node:process';
import { type Command, InvalidArgumentError } from 'commander';
import { type Config, parseConfig } from '../config.ts';
import { describeProblem } from '../domain/problem.ts';
import { templateJsonSchema } from '../domain/template/json-schema.ts';
import { openTemplates } from '../open-templates.ts';
import { print } from './print.ts';
import { drawAllProofs } from './render.ts';
import { checkFolders } from './templates-check.ts';
import { makeTemplate, type NewOptions } from './templates-new.ts';
import { previewTemplate } from './templates-preview.ts';

/** Adds `templates`: the commands for authors of templates. */
export function addTemplateCommands(program: Command): void {
  const templates = program.command('templates').description('look at templates, check them and make new ones');

  templates
    .command('list')
    .description('list the templates that load: id, version, name, formats; what is wrong with others goes to stderr')
    .action(async () => {
      const library = await openTemplates(readConfig());
      for (const { id, version, name, formats } of library.list()) print(id, String(version), name, formats.join(' '));
      for (const problem of library.problems) console.error(describeProblem(problem));
      if (library.problems.length > 0) process.exitCode = 1;
    });

  templates
    .command('check [what]')
    .description(
      'look for mistakes in a template, by its name or its folder, or in all in a folder; by default in those of TEMPLATES_DIR, or the built-in ones',
    )
    .action(async (what?: string) => {
      if (!(await checkFolders(readConfig(), what))) process.exitCode = 1;
    });

  templates
    .command('new [name]')
    .description('make a template of your own: asks three questions, or takes the answers as options')
    .option('--name <name>', 'what people call it; NAME names its folder')
    .option('--style <style>', 'what it begins as: type, rays, notice or photo')
    .option('--colors <colors>', 'red, night, sun, sea, leaf, or "#paper,#ink,#mark"')
    .option('--dir <dir>', 'where to put it; without it TEMPLATES_DIR, or ./templates')
    .action(async (name: string | undefined, options: NewOptions) => {
      if (!(await makeTemplate(readConfig(), name, options))) process.exitCode = 1;
    });

  templates
    .command('schema')
    .description('print the JSON Schema of template.json, for editors')
    .action(() => console.log(JSON.stringify(templateJsonSchema(), null, 2)));

  templates
    .command('preview <name>')
    .description('watch a template in a browser while you edit it: a name, or the path of its folder')
    .option('--port <port>', 'where the page is, or the next port that is free', wholePort, 4000)
    .action((name: string, { port }: { port: number }) => previewTemplate(readConfig(), name, port));

  templates
    .command('proof [folder]')
    .description('draw contact sheets: every template in every format with six kinds of values, and every script')
    .option('--template <name>', 'only the sheet of this template')
    .action(async (folder = 'proofs', { template }: { template?: string }) => {
      await drawAllProofs(readConfig(), folder, { template, onFile: (file) => print(file) });
    });
}

function wholePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_000) return port;
  throw new InvalidArgumentError('It must be a whole number from 1 to 64999.');
}

function readConfig(): Config {
  return parseConfig(process.env);
}
