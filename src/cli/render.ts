import { writeFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { FlyposterError } from '../domain/errors.ts';
import { isFormatName, isTypeOf, leadFormat, type PrintOptions } from '../domain/format.ts';
import { sceneJob } from '../domain/scene/scene-job.ts';
import { checkValues } from '../domain/slots/check-values.ts';
import { exampleValues } from '../domain/slots/example-values.ts';
import { openTemplates } from '../open-templates.ts';
import { renderPaths } from '../paths.ts';
import type { ProofOptions } from '../proofs/contact-sheets.ts';
import { openRecords } from '../stores.ts';

/**
 * Draws a poster to a file, in this process, with the imprint of the installation.
 *
 * @throws StartError or FlyposterError
 */
export async function renderToFile(
  config: Config,
  {
    template: id,
    file,
    format,
    value,
    print,
  }: { template: string; file: string; format: string; value: string[]; print: PrintOptions },
): Promise<void> {
  const type = file.split('.').at(-1)!;
  const loaded = (await openTemplates(config)).find(id);
  if (!loaded) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
  const { template } = loaded;
  if (!isFormatName(format) || !template.formats.includes(format)) throw new FlyposterError('unknown_format');
  if (!isTypeOf(format, type)) throw new FlyposterError('unknown_type');
  const given = value.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  const values = checkValues(template, { ...exampleValues(template), ...Object.fromEntries(given) });
  const records = await openRecords(config);
  const { imprint } = await records.settings.read().finally(() => records.close());
  const { openRenderContext } = await import('../render/render-context.ts');
  const { pipeline } = await openRenderContext(renderPaths(config));
  const job = { ...sceneJob(loaded, format, { values, imprint }), type, print, card: format === leadFormat(template) };
  await writeFile(file, await pipeline.rendition(job));
}

/** Draws contact sheets into a folder, in this process. @returns the paths of the files */
export async function drawAllProofs(config: Config, folder: string, options: ProofOptions): Promise<string[]> {
  const [{ openRenderContext }, { drawProofs }] = await Promise.all([
    import('../render/render-context.ts'),
    import('../proofs/contact-sheets.ts'),
  ]);
  const { pipeline } = await openRenderContext(renderPaths(config));
  return drawProofs(pipeline, await openTemplates(config), folder, options);
}
