import { useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../shown.ts';
import type { Wall } from '../../wall/wall.ts';
import type { WallPoster } from '../../wall/wall-poster.ts';

/** A poster that is ready to be shown. */
export interface OpenPoster {
  poster: WallPoster;
  /** Its position on the wall, from 1, and the number of posters. */
  number: number;
  count: number;
  /** True if there are more posters than that, in unknown number. */
  more: boolean;
  /** False if its picture could not be loaded. */
  ok: boolean;
  /** The step that led to it; undefined for the first poster. */
  came: 'next' | 'previous' | undefined;
}

/** Number of posters left at which the next page of the wall is fetched. */
const AHEAD = 4;
/** Number of posters on the wall at which the way to its end stops fetching pages. */
const MOST = 500;

/**
 * Goes through the posters of a wall, fetching further pages as needed. A poster is shown at once if the wall has a
 * small picture of it, otherwise once its picture is decoded.
 */
export function usePosters(wall: Wall, first: WallPoster, onShow: (poster: WallPoster) => void) {
  const [shown, setShown] = useState<OpenPoster>();
  const [busy, setBusy] = useState(false);
  /** The id of the wanted poster, which may not be ready yet. */
  const wanted = useRef(first.id);
  const ends = useRef({ next: false, previous: false });

  useEffect(() => {
    void show(first, undefined);
  }, []);

  async function show(poster: WallPoster, came: OpenPoster['came']): Promise<void> {
    wanted.current = poster.id;
    setBusy(true);
    const ok = poster.small !== undefined || (await decode(poster.picture));
    if (wanted.current !== poster.id) return;
    setBusy(false);
    const posters = wall.posters();
    const at = posters.findIndex(({ id }) => id === poster.id);
    const open = { next: wall.link('next') !== undefined, previous: wall.link('prev') !== undefined };
    ends.current = { next: !open.next && at === posters.length - 1, previous: !open.previous && at === 0 };
    const count = Math.max(posters.length, wall.total ?? 0);
    const more = wall.total === undefined && (open.next || open.previous);
    setShown({ poster, number: at + 1, count, more, ok, came });
    onShow(poster);
    for (const near of [posters[at + 1], posters[at - 1], posters[at + 2]]) if (near) void decode(near.picture);
    if (at >= posters.length - AHEAD && open.next) void wall.take('next');
    if (at === 0 && open.previous) void wall.take('prev');
  }

  async function go(step: 1 | -1): Promise<void> {
    const from = wanted.current;
    const find = () => {
      const posters = wall.posters();
      return posters[posters.findIndex(({ id }) => id === from) + step];
    };
    let next = find();
    if (!next) {
      const way = step > 0 ? 'next' : 'prev';
      if (!wall.link(way)) return;
      setBusy(true);
      await wall.take(way);
      setBusy(false);
      // Somebody went to another poster meanwhile.
      if (wanted.current !== from) return;
      next = find();
    }
    if (next) await show(next, step > 0 ? 'next' : 'previous');
  }

  async function goToEnd(end: 'first' | 'last'): Promise<void> {
    const way = end === 'first' ? 'prev' : 'next';
    const from = wanted.current;
    setBusy(true);
    let took = true;
    while (took && wanted.current === from && wall.link(way) && wall.posters().length < MOST) {
      took = (await wall.take(way)) !== undefined;
    }
    // Somebody went to another poster meanwhile.
    if (wanted.current !== from) return;
    setBusy(false);
    const poster = wall.posters().at(end === 'first' ? 0 : -1);
    if (poster && poster.id !== from) await show(poster, end === 'first' ? 'previous' : 'next');
  }

  return {
    shown,
    busy,
    ends: ends.current,
    go: (step: 1 | -1) => void go(step),
    goToEnd: (end: 'first' | 'last') => void goToEnd(end),
  };
}

/** Fetches and decodes a picture. Resolves to false if that failed. */
async function decode({ src }: Picture): Promise<boolean> {
  const image = new Image();
  image.src = src;
  return image.decode().then(
    () => true,
    () => false,
  );
}
