import { FORMATS } from '../../../src/domain/format.ts';
import type { OverlayAsk, OverlaySource } from '../../engine/overlay-source.ts';
import { fetchPicture } from '../../engine/server-source.ts';
import { createLayer } from './layer.client.ts';

/** The poster that the preview should show. */
export interface Shown extends OverlayAsk {
  /** Address of the backdrop. */
  backdrop: string;
}

/** Pause before asking the server, ms: it skips the letters in the middle of a word, and still feels immediate. */
const PAUSE = 120;

interface Elements {
  sheet: HTMLElement;
  backdrop: HTMLImageElement;
  overlay: HTMLImageElement;
}

/**
 * Draws the preview: one drawing at a time, always the latest wanted one. Every finished drawing is shown, so that fast
 * typing still shows progress. A request to the server is cancelled when newer typing overtakes it.
 */
export function createPreviewDrawer({ sheet, ...images }: Elements, tell: (problem: string) => void) {
  const overlay = createLayer(images.overlay);
  const backdrop = createLayer(images.backdrop);
  let backdropShown = images.backdrop.getAttribute('src') ?? '';
  /** `again`: true to draw more exactly what is shown already. */
  let wanted: { shown: Shown; source: OverlaySource; number: number; again: boolean } | undefined;
  let running: { controller: AbortController; afar: boolean } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** The number of the last wanted picture. The sheet has it in `data-wanted`, and the shown one in `data-drawn`. */
  let numbers = 0;

  function want(shown: Shown, source: OverlaySource): void {
    wanted = { shown, source, number: ++numbers, again: false };
    sheet.dataset.wanted = String(numbers);
    if (running?.afar) running.controller.abort();
    start(source.afar && numbers > 1);
  }

  /** Starts drawing the wanted picture, at once or in the next pause. */
  function start(inPause: boolean): void {
    clearTimeout(pause);
    pause = undefined;
    if (!inPause) return void work();
    pause = setTimeout(() => {
      pause = undefined;
      void work();
    }, PAUSE);
  }

  async function work(): Promise<void> {
    if (running) return;
    while (wanted && !pause && !closed) {
      const { shown, source, number, again } = wanted;
      wanted = undefined;
      const controller = new AbortController();
      running = { controller, afar: source.afar };
      const problem = await draw(shown, source, controller.signal).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      running = undefined;
      if (controller.signal.aborted) continue;
      // If it cannot be drawn more exactly, the earlier drawing is good enough.
      tell(again ? '' : problem);
      const better = problem === '' ? source.better?.(shown) : undefined;
      if (better && !wanted) {
        wanted = { shown, source: better, number, again: true };
        start(true);
      } else if (problem === '' || again) sheet.dataset.drawn = String(number);
    }
  }

  async function draw({ backdrop: address, ...ask }: Shown, source: OverlaySource, signal: AbortSignal): Promise<void> {
    const changes = address !== backdropShown;
    // A drawing that was given up half-way may have left a picture that was never shown.
    backdrop.drop();
    const under = changes
      ? fetchPicture(address, signal).then(async (answer) => backdrop.prepare(await answer.blob()))
      : undefined;
    const [drawn, fetched] = await Promise.allSettled([source.overlay(ask, signal), under]);
    if (fetched.status === 'rejected') throw fetched.reason;
    if (drawn.status === 'rejected') throw drawn.reason;
    const svg = drawn.value;
    await overlay.prepare(new Blob([svg], { type: 'image/svg+xml' }));
    signal.throwIfAborted();
    // Both are decoded, so pictures and shape of the sheet change in one frame.
    const { width, height } = FORMATS[ask.format];
    sheet.dataset.format = ask.format;
    backdrop.show(width, height);
    overlay.show(width, height);
    backdropShown = address;
  }

  return {
    want,
    close(): void {
      closed = true;
      clearTimeout(pause);
      running?.controller.abort();
    },
  };
}
