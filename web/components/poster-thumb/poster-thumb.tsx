import { useEffect, useRef, useState } from 'preact/hooks';
import { FORMATS, type FormatName } from '../../../src/domain/format.ts';
import type { Values } from '../../../src/domain/values.ts';
import type { OverlaySource } from '../../engine/overlay-source.ts';

interface PosterThumbProps {
  template: string;
  revision: string;
  format: FormatName;
  values: Values;
  backdrop: string;
  source: OverlaySource;
}

/** Milliseconds without a change before it is drawn: the preview comes first. */
const CALM = 350;

/** A small live picture of a poster, drawn when it is in sight and nothing else is to do; decoration beside its name. */
export function PosterThumb({ template, revision, format, values, backdrop, source }: PosterThumbProps) {
  const box = useRef<HTMLSpanElement>(null);
  const [inSight, setInSight] = useState(false);
  const [overlay, setOverlay] = useState('');
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

  return (
    <span class="poster-thumb" ref={box} style={{ aspectRatio: `${width} / ${height}` }}>
      {inSight && <img class="poster-thumb-layer" src={backdrop} alt="" width={width} height={height} decoding="async" />}
      {overlay && <img class="poster-thumb-layer" src={overlay} alt="" width={width} height={height} />}
    </span>
  );
}
