import { type FramePlan, guessHeight, type Kind, planFrames } from './frame-address.ts';
import { readMessage } from './messages.ts';
import { HIGHEST, tellMadeIn } from './pasted-frames.ts';
import { registry } from './registry.ts';

/** Time for a loaded frame to report its height, ms; one that does not shows no page of ours. */
const PATIENCE = 8000;

interface Shown {
  frame: HTMLIFrameElement;
  box: HTMLElement;
  timer?: ReturnType<typeof setTimeout>;
}

/** Defines `<flyposter-gallery>`, `<flyposter-poster>` and `<flyposter-maker>`, once. */
export function defineElements(): void {
  for (const kind of ['gallery', 'poster', 'maker'] as const) {
    const name = `flyposter-${kind}`;
    if (!customElements.get(name)) customElements.define(name, elementFor(kind));
  }
}

/** An element that shows a page of Flyposter in a frame. Its content, a link to the page, shows until then. */
function elementFor(kind: Kind): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = ['src', 'layout', 'theme', 'limit', 'data-return'];
    root = this.attachShadow({ mode: 'open' });
    words = document.createElement('slot');
    shown: Shown[] = [];
    drawn: string | undefined;

    connectedCallback(): void {
      addEventListener('message', this.take);
      registry.waiting.add(this.draw);
      this.draw();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.take);
      registry.waiting.delete(this.draw);
      // A frame that is moved within the page loads anew.
      this.drawn = undefined;
    }

    attributeChangedCallback(): void {
      // Several changes at once are drawn once.
      queueMicrotask(this.draw);
    }

    draw = (): void => {
      if (!this.isConnected) return;
      const plans = planFrames(kind, this, registry.origins);
      const plan = JSON.stringify(plans);
      if (plan === this.drawn) return;
      this.drawn = plan;
      for (const { timer } of this.shown) clearTimeout(timer);
      if (!this.style.display) this.style.display = 'block';
      this.words.hidden = false;
      this.shown = plans.map((each) => this.frameFor(each));
      const boxes = this.shown.map(({ box }) => box);
      for (const later of boxes.slice(1)) later.style.marginTop = '1rem';
      (boxes.at(-1) ?? this.root).prepend(this.words);
      this.root.replaceChildren(...(boxes.length > 0 ? boxes : [this.words]));
    };

    frameFor({ kind: of, src }: FramePlan): Shown {
      const box = document.createElement('div');
      const frame = document.createElement('iframe');
      const [layout, limit] = [this.getAttribute('layout'), this.getAttribute('limit')];
      const height = guessHeight(of, this.clientWidth || 600, { layout, limit });
      Object.assign(box.style, { position: 'relative', minHeight: `${Math.round(height)}px` });
      // Transparent and not hidden: a hidden frame would not be loaded.
      const over = { position: 'absolute', inset: '0', width: '100%', height: '100%', border: '0', opacity: '0' };
      // Meanwhile clicks go to the link below it.
      Object.assign(frame.style, over, { pointerEvents: 'none' });
      frame.title = this.title || this.textContent?.trim() || `Flyposter: ${of}`;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write; web-share';
      frame.referrerPolicy = 'strict-origin';
      frame.src = src;
      const shown: Shown = { frame, box };
      frame.addEventListener('load', () => {
        if (frame.style.opacity) shown.timer = setTimeout(() => this.giveUp(shown), PATIENCE);
      });
      box.append(frame);
      return shown;
    }

    /** Removes the frame, so that the link is left. */
    giveUp({ frame, box }: Shown): void {
      frame.remove();
      box.style.minHeight = '';
    }

    take = ({ source, origin, data }: MessageEvent): void => {
      const shown = this.shown.find(({ frame }) => frame.contentWindow === source);
      const message = shown && readMessage(data);
      if (!message || origin !== new URL(shown.frame.src).origin) return;
      if (message.type === 'flyposter:size') {
        clearTimeout(shown.timer);
        const height = `${Math.min(message.height, HIGHEST)}px`;
        Object.assign(shown.frame.style, { position: '', opacity: '', pointerEvents: '', display: 'block', height });
        shown.box.style.minHeight = '';
        if (shown.box.contains(this.words)) this.words.hidden = true;
      } else {
        tellMadeIn(this, message);
        // The sheet in place of the maker is shorter, and may begin above the window.
        if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
      }
    };
  };
}
