import { FORMATS, isFormatName } from '../../../src/domain/format.ts';
import type { Values } from '../../../src/domain/values.ts';
import { backdropPath, previewPath } from '../../addresses.ts';
import { type PhotoPart, readPhotoFields } from '../../photo-fields.ts';
import { createLayer } from './layer.client.ts';

/** Long enough to skip the letters in the middle of a word, short enough to feel at once. */
const PAUSE = 120;

/** The preview follows the form: what is typed, what is chosen, and the format looked at. */
export function enablePreview(form: HTMLFormElement): void {
  const sheet = form.querySelector<HTMLElement>('.preview-sheet');
  const problem = document.getElementById('preview-problem');
  const overlay = document.getElementById('preview-overlay');
  const backdrop = document.getElementById('preview-backdrop');
  const template = form.dataset.template;
  if (!sheet || !problem || !template) return;
  if (!(overlay instanceof HTMLImageElement) || !(backdrop instanceof HTMLImageElement)) return;
  const layers = { overlay: createLayer(overlay), backdrop: createLayer(backdrop) };
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function draw(): Promise<void> {
    const asked = new FormData(form).get('format');
    const format = typeof asked === 'string' && isFormatName(asked) ? asked : 'share';
    const { values, choices } = readSlots(form);
    try {
      const shown = await Promise.all([
        layers.backdrop.load(backdropPath(template!, format, choices)),
        layers.overlay.load(previewPath(template!, format, values)),
      ]);
      if (shown.includes(false)) return;
      // Both are decoded: they change places with the old ones, and the sheet its shape, in one frame.
      const { width, height } = FORMATS[format];
      sheet!.dataset.format = format;
      layers.backdrop.show(width, height);
      layers.overlay.show(width, height);
      problem!.textContent = '';
    } catch (error) {
      problem!.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  const drawSoon = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(draw, pause);
  };
  form.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    if (field.dataset.slot === undefined && field.name !== 'format') return;
    drawSoon(field.type === 'radio' ? 0 : PAUSE);
  });
  // The browser may have put back what was typed before a reload, without telling.
  drawSoon(0);
  addEventListener('pageshow', (event) => event.persisted && drawSoon(0));
}

/** The values in the form. An empty slogan that is required shows its example, which is its placeholder. */
function readSlots(form: HTMLFormElement): { values: Values; choices: Values } {
  const values: Values = {};
  const choices: Values = {};
  const photos = new Map<string, Partial<Record<PhotoPart, string>>>();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-slot]')) {
    const name = field.dataset.slot!;
    const part = field.dataset.part as PhotoPart | undefined;
    if (part) {
      const parts = photos.get(name) ?? {};
      if (field.type !== 'radio' || (field as HTMLInputElement).checked) parts[part] = field.value;
      photos.set(name, parts);
    } else if (field.type !== 'radio') values[name] = field.value.trim() === '' ? field.placeholder : field.value;
    else if ((field as HTMLInputElement).checked) values[name] = choices[name] = field.value;
  }
  for (const [name, parts] of photos) if (parts.id) values[name] = choices[name] = readPhotoFields(parts);
  return { values, choices };
}
