import { useEffect, useRef, useState } from 'preact/hooks';
import { FORMATS, type FormatName } from '../../../src/domain/format.ts';
import type { Values } from '../../../src/domain/values/values.ts';
import type { OverlaySource } from '../../engine/overlay-source.ts';
import { useDebouncedValue } from '../../maker/use-debounced-value.ts';

interface PosterThumbProps {
  /** A picture to show until backdrop and overlay are there, which the first time takes a moment. */
  meanwhile?: string;
  template: string;
  revision: string;
  format: FormatName;
  values: Values;
  backdrop: string;
  source: OverlaySource;
}

/** Time without a change before the thumbnail is drawn, ms: the preview comes first. */
const CALM = 350;

/** A small live picture of a poster, drawn once it was in view and nothing else is to be drawn. It has no alt text. */
export function PosterThumb({ template, revision, format, values, backdrop, source, meanwhile }: PosterThumbProps) {
  const box = useRef<HTMLSpanElement>(null);
  const [inSight, setInSight] = useState(false);
  const [overlay, setOverlay] = useState('');
  const [loaded, setLoaded] = useState(false);
  // Dragging a crop changes the backdrop with every frame.
  const calmBackdrop = useDebouncedValue(backdrop, CALM);
  const { width, height } = FORMATS[format];

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setInSight(true);
      },
      { rootMargin: '100px' },
    );
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!inSight) return;
    const running = new AbortController();
    const timer = setTimeout(() => {
      source.overlay({ template, revision, format, values }, running.signal, { later: true }).then(
        (svg) => setOverlay(URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))),
        () => undefined,
      );
    }, CALM);
    return () => {
      clearTimeout(timer);
      running.abort();
    };
  }, [inSight, template, revision, format, values, source]);
  useEffect(() => () => URL.revokeObjectURL(overlay), [overlay]);

  const size = { width, height };
  const ready = loaded && overlay !== '';
  return (
    <span class="poster-thumb" ref={box} style={{ '--shape': width / height }}>
      {meanwhile && !ready && <img class="poster-thumb-layer" src={meanwhile} loading="lazy" alt="" {...size} />}
      {inSight && (
        <img
          class={ready || !meanwhile ? 'poster-thumb-layer' : 'poster-thumb-layer poster-thumb-waiting'}
          src={calmBackdrop}
          onLoad={() => setLoaded(true)}
          alt=""
          {...size}
        />
      )}
      {overlay && (ready || !meanwhile) && <img class="poster-thumb-layer" src={overlay} alt="" {...size} />}
    </span>
  );
}
