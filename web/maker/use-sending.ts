import { useEffect, useRef, useState } from 'preact/hooks';
import { slogansOf } from '../../src/domain/posters/alt.ts';
import { managePath, posterPath } from '../addresses.ts';
import { requestOf } from './form.ts';
import { keepMyPoster, tellJustMade } from './my-posters.ts';
import { type Progress, SendError, type SentPoster, sendPoster } from './send.ts';
import type { DraftKeeping } from './use-kept-draft.ts';
import type { Maker } from './use-maker.ts';

const PARENT_GONE = 'The poster you are remixing is no longer here. Make yours once more, without it.';
const AWAY = 'That cannot be reached right now. Your words are safe here.';

/**
 * Sends the draft, only once however often the button is pressed, and goes to the poster's page. In a frame on another
 * site it calls `onMade` instead, and does not store the poster.
 */
export function useSending(maker: Maker, keeping: DraftKeeping, onMade?: (poster: SentPoster, slogan: string) => void) {
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController | undefined>(undefined);
  const orphaned = useRef(false);

  // After going back from the poster, the browser may show the page as it was left: at work.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      running.current = undefined;
      setProgress(undefined);
    };
    addEventListener('pageshow', shown);
    return () => removeEventListener('pageshow', shown);
  }, []);

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
      const slogan = (slogansOf(template, values)[0] ?? '').replace(/\s+/g, ' ');
      const { id, manage } = poster;
      if (onMade) {
        keeping.finish();
        setProgress(undefined);
        running.current = undefined;
        return onMade(poster, slogan);
      }
      const kept = keepMyPoster({ id, token: manage.token, slogan, madeAt: new Date().toISOString() });
      keeping.finish();
      tellJustMade(id);
      // If the browser stores nothing, show the private link at once: it cannot be shown later.
      location.assign(kept ? posterPath(id) : managePath(id, manage.token));
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
      event.preventDefault();
      if (!running.current) void send();
    },
    tellAway: () => maker.setProblem({ message: AWAY, errors: [] }),
  };
}
