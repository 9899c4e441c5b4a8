import type { FormatName } from '../../src/domain/format.ts';
import type { Values } from '../../src/domain/values/values.ts';

/** The poster of which the overlay is wanted. `values` can be drawn, as those from `previewValues` can. */
export interface OverlayAsk {
  template: string;
  /** Differs for each state of the template. */
  revision: string;
  format: FormatName;
  values: Values;
}

/**
 * Draws overlays: on the server, or with the engine in this browser. Both give the same SVG, byte for byte, except for
 * scripts whose words are found by a dictionary, if the browser has another edition of it.
 */
export interface OverlaySource {
  /** True if every overlay is a request, so that it is worth waiting for a pause in the typing. */
  afar: boolean;
  /**
   * Draws the SVG. Drawings asked for with `later` wait for all others. Rejects with an error whose message is shown to
   * people, or with an AbortError once `signal` aborts.
   */
  overlay(ask: OverlayAsk, signal: AbortSignal, options?: { later?: boolean }): Promise<string>;
  /** The source that draws this more exactly, if there is one; worth asking in a pause. */
  better?(ask: OverlayAsk): OverlaySource | undefined;
}
