import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FORMATS, type FormatName } from '../../../src/domain/format.ts';
import { backdropValues } from '../../../src/domain/slots/slot-values.ts';
import type { Values } from '../../../src/domain/values/values.ts';
import { backdropPath, previewPath } from '../../addresses.ts';
import type { OverlaySource } from '../../engine/overlay-source.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { createPreviewDrawer } from './preview.client.ts';

interface PreviewProps {
  template: MakerTemplate;
  format: FormatName;
  /** Values that can be drawn, as `previewValues` returns them. */
  values: Values;
  alt: string;
  /** Absent on the server. */
  source?: OverlaySource | undefined;
  /** The state of the layout engine; absent if it will not start. */
  engine?: 'coming' | 'there' | undefined;
}

/** Widths of the backdrop, px: while the engine starts, small for a quick page; without an engine; with the engine. */
const FIRST_WIDTH = 480;
const PLAIN_WIDTH = 960;
const SHARP_WIDTH = 1440;

/** The poster as it will look: its backdrop, and the overlay on it. */
export function Preview({ template, format, values, alt, source, engine }: PreviewProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const images = { backdrop: useRef<HTMLImageElement>(null), overlay: useRef<HTMLImageElement>(null) };
  const drawer = useRef<ReturnType<typeof createPreviewDrawer> | undefined>(undefined);
  const [problem, setProblem] = useState('');
  // The pictures that the server printed. From then on only the drawer changes them.
  const [first] = useState({ template, format, values });
  const width = engine === 'there' ? SHARP_WIDTH : engine === 'coming' || !source ? FIRST_WIDTH : PLAIN_WIDTH;
  const backdrop = backdropPath(template.id, format, backdropValues(template, values), width);

  useLayoutEffect(() => {
    const [backdropImage, overlayImage] = [images.backdrop.current!, images.overlay.current!];
    const elements = { sheet: sheet.current!, backdrop: backdropImage, overlay: overlayImage };
    drawer.current = createPreviewDrawer(elements, setProblem);
    return () => drawer.current?.close();
  }, []);
  useLayoutEffect(() => {
    if (source)
      drawer.current?.want({ template: template.id, revision: template.revision, format, values, backdrop }, source);
  }, [source, template, format, backdrop, values]);
  // A changed alternative text is read out at once, so it waits for a pause.
  useEffect(() => {
    const timer = setTimeout(() => images.overlay.current!.setAttribute('alt', alt), 1000);
    return () => clearTimeout(timer);
  }, [alt]);

  const size = { width: FORMATS[first.format].width, height: FORMATS[first.format].height };
  return (
    <>
      <div class="preview-wall">
        <div class="preview-sheet" ref={sheet} data-format={first.format}>
          <img
            class="preview-layer"
            ref={images.backdrop}
            id="preview-backdrop"
            src={backdropPath(
              first.template.id,
              first.format,
              backdropValues(first.template, first.values),
              FIRST_WIDTH,
            )}
            alt=""
            {...size}
          />
          <img
            class="preview-layer"
            ref={images.overlay}
            id="preview-overlay"
            src={previewPath(first.template.id, first.format, first.values)}
            alt="Your poster as it will look"
            {...size}
          />
        </div>
      </div>
      <p class="preview-problem" id="preview-problem" role="status">
        {problem}
      </p>
    </>
  );
}
