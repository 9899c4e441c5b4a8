import { resizeFrames } from '../../embed/pasted-frames.ts';
import { type Embeddable, embedAddress, frameCode, scriptCode, USUAL_LOOK } from '../../embed-code.ts';
import { LAYOUTS, oneOf, readLimit, THEMES } from '../../embed-look.ts';

/** Updates the codes and the preview whenever a choice changes. */
export function enableEmbedCode(): void {
  resizeFrames(location.origin);
  for (const root of document.querySelectorAll<HTMLElement>('[data-embed-code]')) {
    const embeddable = JSON.parse(root.dataset.embedCode!) as Embeddable;
    const choices = root.querySelector<HTMLElement>('[data-choices]')!;
    const preview = root.querySelector<HTMLIFrameElement>('[data-embed-preview]')!;
    const update = () => {
      const said = (name: string) =>
        choices.querySelector<HTMLInputElement>(`input[name=${name}]:checked, select[name=${name}]`)?.value;
      const look = {
        theme: oneOf(THEMES, said('theme')),
        layout: oneOf(LAYOUTS, said('layout')),
        limit: readLimit(said('limit') ?? String(USUAL_LOOK.limit)),
      };
      write(root, 'script', scriptCode(embeddable, look));
      write(root, 'frame', frameCode(embeddable, look));
      const src = embedAddress(embeddable, look);
      if (preview.getAttribute('src') !== src) preview.src = src;
    };
    choices.addEventListener('change', update);
    // When somebody goes back, the browser restores earlier choices.
    addEventListener('pageshow', update);
  }
}

function write(root: HTMLElement, name: string, code: string): void {
  const field = root.querySelector<HTMLTextAreaElement>(`[data-code=${name}]`)!;
  field.value = code;
  field.parentElement!.querySelector<HTMLElement>('[data-copy]')!.dataset.copy = code;
}
