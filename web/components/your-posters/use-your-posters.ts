import { useEffect, useMemo, useState } from 'preact/hooks';
import { forgetMyPoster, type MyPoster, readMyPosters } from '../../maker/my-posters.ts';
import { createLookups, deletePoster, type Found } from './poster-api.ts';

/** Posters that are shown at first, and with every step more. */
const STEP = 24;

/** The posters made in this browser, and what became of those that are shown. */
export function useYourPosters() {
  const [posters, setPosters] = useState<MyPoster[]>(readMyPosters);
  const [most, setMost] = useState(STEP);
  const [found, setFound] = useState<ReadonlyMap<string, Found>>(new Map());
  const lookups = useMemo(() => createLookups((id, what) => setFound((before) => new Map(before).set(id, what))), []);
  const shown = posters.slice(0, most);
  const ids = shown.map(({ id }) => id);
  const away = ids.filter((id) => found.get(id)?.state === 'away');

  useEffect(() => lookups.want(ids), [ids.join()]);
  useEffect(() => {
    const retry = () => lookups.again(away);
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [away.join()]);
  useEffect(() => {
    const reread = () => setPosters(readMyPosters());
    // Another tab made or deleted some; or this page was left and comes back as it was.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      reread();
      lookups.again(ids);
    };
    addEventListener('storage', reread);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('storage', reread);
      removeEventListener('pageshow', comeBack);
    };
  }, [ids.join()]);

  function forget({ id }: MyPoster): void {
    forgetMyPoster(id);
    setPosters((before) => before.filter((poster) => poster.id !== id));
  }

  return {
    shown,
    found,
    /** Posters that there are beyond those shown. */
    more: posters.length - shown.length,
    showMore: () => setMost((before) => before + STEP),
    /** Whether the server could not be asked about some. */
    away: away.length > 0,
    retry: () => lookups.again(away),
    /** Takes a poster off the list. */
    forget,
    /** Deletes a poster for good. @throws Error that says to a person why not. */
    async remove(poster: MyPoster): Promise<void> {
      await deletePoster(poster);
      forget(poster);
    },
  };
}
