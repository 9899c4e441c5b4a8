import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { taggedPath } from '../../addresses.ts';
import { isPlain } from '../../wall/endless.ts';
import type { Wall } from '../../wall/wall.ts';
import type { WallPoster } from '../../wall/wall-poster.ts';
import { Icon } from '../icon/icon.tsx';
import { type OpenPoster, usePosters } from './use-posters.ts';
import { useSwipe } from './use-swipe.ts';

interface LightboxProps {
  wall: Wall;
  first: WallPoster;
  /** Called when a poster is shown. */
  onShow: (poster: WallPoster) => void;
  onClose: () => void;
  /** Called with the address of a page to go to. */
  onLeave: (href: string) => void;
}

/** A poster of the wall as large as the window, with buttons to the ones before and after it. */
export function Lightbox({ wall, first, onShow, onClose, onLeave }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { shown, busy, ends, go, goToEnd } = usePosters(wall, first, onShow);
  const [drag, setDrag] = useState<{ x: number; y: number } | null>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  useSwipe(stage, {
    onMove: setDrag,
    onSwipe: (way) => {
      if (way === 'down') dialog.current!.close();
      else go(way === 'left' ? 1 : -1);
    },
  });

  function pressKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const moves: Record<string, () => void> = {
      ArrowRight: () => go(1),
      ArrowLeft: () => go(-1),
      Home: () => goToEnd('first'),
      End: () => goToEnd('last'),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  function follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    onLeave(link.href);
  }

  const pull = drag ? { '--x': `${drag.x}px`, '--y': `${drag.y}px` } : {};
  return (
    <dialog
      class="lightbox"
      ref={dialog}
      tabIndex={-1}
      aria-label="Posters, one at a time"
      aria-busy={busy}
      onClose={onClose}
      onKeyDown={pressKey}
    >
      <p class="unseen" role="status">
        {shown && `${shown.number} of ${shown.count}: ${shown.poster.slogan}`}
      </p>
      <div class="lightbox-head">
        <p class="lightbox-count" aria-hidden="true">
          {shown && `${shown.number} / ${shown.count}${shown.more ? '+' : ''}`}
        </p>
        <button class="lightbox-button" type="button" aria-label="Close" onClick={() => dialog.current!.close()}>
          <Icon name="x" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and a button close it too. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
      <div
        class="lightbox-stage"
        ref={stage}
        style={pull}
        data-dragged={drag ? '' : undefined}
        onClick={({ target }) => (target as Element).closest('.lightbox-picture') || dialog.current!.close()}
      >
        {shown && <Sheet key={shown.poster.id} {...shown} />}
      </div>
      <Turn name="Previous poster" icon="left" end={ends.previous} onPress={() => go(-1)} />
      <Turn name="Next poster" icon="right" end={ends.next} onPress={() => go(1)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only the links in it are pressed. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a click. */}
      <div class="lightbox-foot" onClick={follow}>
        {shown && <Words {...shown.poster} />}
      </div>
    </dialog>
  );
}

function Sheet({ poster: { picture, small, alt }, ok, came }: OpenPoster) {
  const { src, width, height } = picture;
  const [failed, setFailed] = useState(false);
  const style = { '--shape': width / height, ...(small && { backgroundImage: `url("${small}")` }) };
  if (!ok) {
    return (
      <p class="lightbox-picture lightbox-blank" style={style}>
        <strong>The picture could not be fetched.</strong>
        <span dir="auto">{alt}</span>
      </p>
    );
  }
  return (
    <img
      class="lightbox-picture"
      data-came={came}
      style={style}
      src={failed ? small : src}
      width={width}
      height={height}
      alt={alt}
      onError={() => setFailed(true)}
    />
  );
}

interface TurnProps {
  name: string;
  icon: 'left' | 'right';
  /** True if there is no poster in that direction. */
  end: boolean;
  onPress: () => void;
}

function Turn({ name, icon, end, onPress }: TurnProps) {
  return (
    <button
      class={`lightbox-button lightbox-turn lightbox-${icon}`}
      type="button"
      aria-label={name}
      aria-disabled={end ? 'true' : undefined}
      onClick={() => end || onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}

function Words({ id, href, slogan, credit, picture, remix }: WallPoster) {
  return (
    <>
      <div class="lightbox-words">
        <p class="lightbox-slogan clamped" dir="auto">
          {slogan}
        </p>
        {credit && (
          <p class="small">
            by <bdi>{credit}</bdi>
          </p>
        )}
      </div>
      <div class="lightbox-ways">
        {remix !== undefined && (
          <a class="lightbox-way lightbox-remix" href={remix} rel="nofollow">
            <Icon name="remix" />
            Remix
          </a>
        )}
        <button
          class="lightbox-way share-device"
          type="button"
          data-poster={id}
          data-share={new URL(taggedPath(id, 'device'), location.href).href}
          data-text={slogan}
          data-image={picture.src}
        >
          <Icon name="share" />
          Share
        </button>
        <a class="lightbox-way" href={href}>
          Open page
          <span class="lightbox-way-arrow">
            <Icon name="arrow" />
          </span>
        </a>
      </div>
    </>
  );
}
