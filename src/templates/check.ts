import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { FlyposterError } from '../domain/errors.ts';
import { FORMATS, type LayoutName } from '../domain/format.ts';
import { kindOf } from '../domain/layers/layers.ts';
import { layoutFile } from '../domain/layers/layout-file.ts';
import type { JsonPath, TemplateProblem } from '../domain/problem.ts';
import { colorsOf } from '../domain/scene/colors.ts';
import { groundJob, sceneJob } from '../domain/scene/scene-job.ts';
import type { ArtTrial, SceneRenderer } from '../domain/scene/scene-renderer.ts';
import { exampleValues } from '../domain/slots/example-values.ts';
import type { LoadedTemplate } from '../domain/template/loaded-template.ts';
import { layoutsOf, type Template } from '../domain/template/template.ts';
import type { FontCatalogue } from '../layout/fonts/font-book.ts';
import { readTemplate, TEMPLATE_FILE, type TemplateReading } from './read.ts';
import { checkRules, type FontWeights } from './rules.ts';

/** The renderer for a check, which draws in processes that bad art may kill. */
export interface Trial extends Pick<SceneRenderer, 'backdrop' | 'overlay'> {
  /** Tries to draw art, and returns whether anything is visible. Rejects if it cannot be drawn. */
  tryArt(art: ArtTrial): Promise<'drawn' | 'empty'>;
}

const SAMPLE_IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';

/** The weights of every family of a catalogue. */
export function weightsOf({ families }: FontCatalogue): FontWeights {
  return new Map(families.map(({ id, faces }) => [id, new Set(faces.map(({ weight }) => weight))]));
}

/**
 * Finds all problems of the template in a folder, including those that do not prevent its use: areas that are cut off,
 * slots without use, art that cannot be drawn. Without `trial` nothing is drawn.
 */
export async function checkTemplate(folder: string, weights: FontWeights, trial?: Trial): Promise<TemplateReading> {
  const id = basename(resolve(folder));
  const reading = await readTemplate(id, folder, weights);
  const { template, files, source, problems } = reading;
  if (!template) return reading;
  const tell = (path: JsonPath, found: Pick<TemplateProblem, 'message' | 'hint' | 'severity'>, file = TEMPLATE_FILE) =>
    problems.push({
      template: id,
      file: join(folder, file),
      path: path.join('.'),
      ...found,
      place: file === TEMPLATE_FILE && path.length > 0 ? source?.locate(path) : undefined,
    });
  for (const { path, ...fault } of checkRules(template, files, weights)) tell(path, fault);
  for (const name of await strayArt(folder, new Set(files.keys()))) {
    tell(
      [],
      { message: 'no layer draws this file', hint: 'Name it in an art layer, or remove it.', severity: 'warning' },
      name,
    );
  }
  if (trial) await tryDrawing(reading, template, folder, trial, tell);
  return reading;
}

/** SVG files that no layer uses. */
async function strayArt(folder: string, known: ReadonlySet<string>): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.svg') && !known.has(name))
    .sort();
}

type Tell = (path: JsonPath, found: Pick<TemplateProblem, 'message' | 'hint' | 'severity'>, file?: string) => void;

/** Draws every art file by itself, so that an error can name it, and then everything that is drawn without files. */
async function tryDrawing(reading: TemplateReading, template: Template, folder: string, trial: Trial, tell: Tell) {
  const values = exampleValues(template);
  const colors = colorsOf(template, values);
  const layouts = layoutsOf(template.formats);
  const tries = template.layers.flatMap((layer, i) =>
    'file' in layer && kindOf(layer).fileKind === 'drawing'
      ? layouts.map((layout) => ({ i, layout, name: layoutFile(layer.file, layout) }))
      : [],
  );
  let drawable = true;
  await Promise.all(
    tries.map(async ({ i, layout, name }) => {
      try {
        if ((await trial.tryArt({ svg: reading.files.get(name)!, colors, layout })) === 'drawn') return;
        const hint = 'Look whether its shapes lie inside the viewBox and have a fill or a stroke.';
        tell(['layers', i, 'file'], { message: 'nothing is to be seen of it', hint, severity: 'warning' }, name);
      } catch (error) {
        drawable = false;
        tell(['layers', i, 'file'], { ...failureOf(error), severity: 'error' }, name);
      }
    }),
  );
  if (!drawable) return;
  await Promise.all(layouts.map((layout) => trySetting({ template, folder }, layout, trial, tell)));
}

/** Draws the texts of a layout. The rest is drawn only for the first format: it is similar in all layouts. */
async function trySetting(loaded: LoadedTemplate, layout: LayoutName, trial: Trial, tell: Tell) {
  const { formats } = loaded.template;
  const format = formats.find((candidate) => FORMATS[candidate].layout === layout)!;
  const values = exampleValues(loaded.template);
  try {
    await trial.overlay(sceneJob(loaded, format, { values, imprint: SAMPLE_IMPRINT }).scene);
    if (format === formats[0]) await trial.backdrop(groundJob(loaded, format, values));
  } catch (error) {
    tell([], { ...failureOf(error), severity: 'error' });
  }
}

function failureOf(error: unknown): { message: string; hint: string } {
  if (error instanceof FlyposterError && error.code === 'render_timeout') {
    return { message: 'drawing it takes too long', hint: 'Use fewer and smaller filters, patterns and blurs.' };
  }
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  const memory = reason.endsWith(': memory');
  if (memory) return { message: 'drawing it takes too much memory', hint: 'Use smaller patterns, filters and masks.' };
  if (/^render process: /.test(reason)) {
    const hint =
      'Take away what lies outside the canvas, and groups with opacity there; then half of the rest, to find it.';
    return { message: 'the renderer dies of it', hint };
  }
  return { message: `the renderer refuses it: ${reason}`, hint: 'Save it as plain SVG 1.1 from your drawing program.' };
}

/** The template folders at a path: the path itself, or the folders in it. Rejects if the path cannot be read. */
export async function foldersAt(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  if (entries.some(({ name }) => name === TEMPLATE_FILE)) return [path];
  const inside = entries.filter((entry) => !entry.name.startsWith('.') && !entry.isFile()).map(({ name }) => name);
  const found: string[] = [];
  for (const name of inside.sort()) {
    const names = await readdir(join(path, name)).catch(() => [] as string[]);
    // A folder with art only is a template whose template.json was forgotten.
    if (names.some((candidate) => candidate === TEMPLATE_FILE || candidate.endsWith('.svg')))
      found.push(join(path, name));
  }
  return found;
}
