import { FORMATS } from '../../../src/domain/format.ts';
import type { OverlayAsk, OverlaySource } from '../../engine/overlay-source.ts';
import { fetchPicture } from '../../engine/server-source.ts';
import { createLayer } from './layer.client.ts';

/** What the preview is to show. */
export interface Shown extends OverlayAsk {
  /** Address of what lies under the overlay. */
  backdrop: string;
}

/** Long enough to skip the letters in the middle of a word, short enough to feel at once. */
const PAUSE = 120;

interface Elements {
  sheet: HTMLElement;
  backdrop: HTMLImageElement;
  overlay: HTMLImageElement;
}

/**
 * Draws what is wanted last, one after the other, and shows everything that was drawn: who types faster than it is drawn
 * sees every other letter and not the first one only. A request to the server that newer typing overtook is cancelled.
 */
export function createPreviewDrawer({ sheet, ...images }: Elements, tell: (problem: string) => void) {
  const overlay = createLayer(images.overlay);
  const backdrop = createLayer(images.backdrop);
  let backdropShown = images.backdrop.getAttribute('src') ?? '';
  /** `again`: what is shown already, drawn more truly. */
  let wanted: { shown: Shown; source: OverlaySource; number: number; again: boolean } | undefined;
  let running: { controller: AbortController; afar: boolean } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** Each picture that was wanted has a number; the sheet tells which came last and which is shown. */
  let numbers = 0;

  function want(shown: Shown, source: OverlaySource): void {
    wanted = { shown, source, number: ++numbers, again: false };
    sheet.dataset.wanted = String(numbers);
    if (running?.afar) running.controller.abort();
    start(source.afar && numbers > 1);
  }

  /** Begins to draw what is wanted, at once or in the next pause. */
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
      // What was drawn before is good enough where it cannot be drawn more truly.
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
    // Of a drawing that was given up half-way there may be one that was never shown.
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
    // Both are decoded: they change places with the old ones, and the sheet its shape, in one frame.
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
