import { useEffect, useMemo, useState } from 'preact/hooks';
import { forgetMyPoster, type MyPoster, readMyPosters } from '../../maker/my-posters.ts';
import { createLookups, deletePoster, type Found } from './poster-api.ts';

/** Number of posters shown at first, and added with every step. */
const STEP = 24;

/** The posters made in this browser, with the lookups of those that are shown. */
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
    // Another tab may have changed the list, or the browser may have brought this page back from its cache.
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
    /** Number of posters not shown yet. */
    more: posters.length - shown.length,
    showMore: () => setMost((before) => before + STEP),
    /** True if some posters could not be looked up. */
    away: away.length > 0,
    retry: () => lookups.again(away),
    /** Removes a poster from the list only. */
    forget,
    /** Deletes a poster for good. @throws Error with the reason, for people. */
    async remove(poster: MyPoster): Promise<void> {
      await deletePoster(poster);
      forget(poster);
    },
  };
}
