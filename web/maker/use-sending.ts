import { useRef, useState } from 'preact/hooks';
import { slogansOf } from '../../src/domain/alt.ts';
import { requestOf } from './form.ts';
import { keepMyPoster } from './my-posters.ts';
import { type Progress, SendError, sendPoster } from './send.ts';
import type { DraftKeeping } from './use-kept-draft.ts';
import type { Maker } from './use-maker.ts';

/** Where the poster's page learns that its poster was made a moment ago, in this tab. */
export const JUST_MADE = 'flyposter.made';
const PARENT_GONE = 'The poster you are remixing is no longer here. Make yours once more, without it.';
const AWAY = 'That cannot be reached right now. Your words are safe here.';

/** Sends the draft, once however often the button is pressed, and leads to the poster. */
export function useSending(maker: Maker, keeping: DraftKeeping) {
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController | undefined>(undefined);
  const orphaned = useRef(false);

  async function send(): Promise<void> {
    const problem = maker.check();
    if (problem) return maker.setProblem(problem);
    const { template, form, values } = maker;
    running.current = new AbortController();
    keeping.keepNow();
    try {
      const request = requestOf(template, orphaned.current ? { ...form, remixOf: null } : form);
      const { signal } = running.current;
      const poster = await sendPoster(request, keeping.key(), { signal, onProgress: setProgress });
      const slogan = slogansOf(template, values).join(' ').replace(/\s+/g, ' ');
      keepMyPoster({ id: poster.id, token: poster.manage.token, slogan, madeAt: new Date().toISOString() });
      keeping.finish();
      tellPage(poster.id);
      location.assign(new URL(poster.url).pathname);
    } catch (error) {
      setProgress(undefined);
      running.current = undefined;
      if (!(error instanceof SendError)) throw error;
      orphaned.current ||= error.code === 'unknown_parent';
      const message = error.code === 'unknown_parent' ? PARENT_GONE : error.message;
      maker.setProblem({ message, errors: error.errors });
    }
  }

  return {
    progress,
    submit(event: Event): void {
      // The form without a script brings a photo in by another button.
      event.preventDefault();
      const button = document.getElementById('make');
      if (!running.current && button?.textContent !== null) void send();
    },
    tellAway: () => maker.setProblem({ message: AWAY, errors: [] }),
  };
}

function tellPage(id: string): void {
  try {
    sessionStorage.setItem(JUST_MADE, id);
  } catch {
    // Then the page is opened as anyone would open it.
  }
}
