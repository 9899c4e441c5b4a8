import type { FormatName } from '../../src/domain/format.ts';
import type { Values } from '../../src/domain/values/values.ts';

/** The text of a poster that is being written. `values` can be drawn, as those of `previewValues` can. */
export interface OverlayAsk {
  template: string;
  /** Tells the states of a template apart. */
  revision: string;
  format: FormatName;
  values: Values;
}

/**
 * Draws overlays: the server from afar, or the engine in this browser. Both give the same SVG, byte for byte, but where
 * words are found by a dictionary and the browser has another edition.
 */
export interface OverlaySource {
  /** Whether every overlay is a request, so that it is worth waiting for a pause in the typing. */
  afar: boolean;
  /**
   * The SVG. What is asked for `later` waits for all that is not. Rejects with what to tell a person, or with an
   * AbortError once `signal` says that nobody waits.
   */
  overlay(ask: OverlayAsk, signal: AbortSignal, options?: { later?: boolean }): Promise<string>;
  /** Where this is drawn more truly, if that is elsewhere: worth asking in a pause. */
  better?(ask: OverlayAsk): OverlaySource | undefined;
}
