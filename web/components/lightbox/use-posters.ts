import { useEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../shown.ts';
import type { Wall } from '../../wall/wall.ts';
import type { WallPoster } from '../../wall/wall-poster.ts';

/** A poster that is ready to be looked at. */
export interface OpenPoster {
  poster: WallPoster;
  /** Its place among those on the wall, from 1, and how many there are. */
  number: number;
  count: number;
  /** Whether there are more than those, nobody knows how many. */
  more: boolean;
  /** Whether its picture could be had. */
  ok: boolean;
  /** The way that led to it. */
  came: 'next' | 'previous' | undefined;
}

/** The next page of the wall is fetched when so many posters are left. */
const AHEAD = 4;
/** The way to the end of a wall goes on until so many posters are on it. */
const MOST = 500;

/**
 * Goes through the posters of a wall, and beyond those that are on it. A poster is shown at once where the wall has its
 * picture in small, and else when it is decoded.
 */
export function usePosters(wall: Wall, first: WallPoster, onShow: (poster: WallPoster) => void) {
  const [shown, setShown] = useState<OpenPoster>();
  const [busy, setBusy] = useState(false);
  /** The one that is wanted, which may not be ready yet. */
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
      // Somebody went elsewhere meanwhile.
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
    // Somebody went elsewhere meanwhile.
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

/** Fetches a picture and makes it ready to be painted. Comes back with whether that was possible. */
async function decode({ src }: Picture): Promise<boolean> {
  const image = new Image();
  image.src = src;
  return image.decode().then(
    () => true,
    () => false,
  );
}
