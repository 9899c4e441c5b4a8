import { type FramePlan, guessHeight, type Kind, planFrames } from './frame-address.ts';
import { readMessage } from './messages.ts';
import { HIGHEST, tellMadeIn } from './pasted-frames.ts';
import { registry } from './registry.ts';

/** ms after a frame was loaded in which it must have said how high it is; else it shows no page of ours. */
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

/** An element that shows a page of Flyposter in a frame. What stands in it, a link to that page, shows until then. */
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
      // A frame that is put elsewhere loads anew.
      this.drawn = undefined;
    }

    attributeChangedCallback(): void {
      // Several that change at once are drawn once.
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
      // There and not to be seen: what is hidden would not be loaded.
      const over = { position: 'absolute', inset: '0', width: '100%', height: '100%', border: '0', opacity: '0' };
      // Meanwhile a click is for the link below it.
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

    /** The link is what is left. */
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
        // What came in the place of the maker is shorter, and begins above.
        if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
      }
    };
  };
}
