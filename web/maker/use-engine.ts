import { useEffect, useState } from 'preact/hooks';
import type { Values } from '../../src/domain/values/values.ts';
import type { OverlaySource } from '../engine/overlay-source.ts';
import { createServerSource } from '../engine/server-source.ts';
import { openEngineSource, wantsEngine } from '../engine/worker-source.ts';
import type { MakerForm } from './form.ts';
import type { MakerTemplate } from './maker-template.ts';

/** The poster to draw first. */
interface First {
  template: MakerTemplate;
  form: MakerForm;
  values: Values;
}

/** The source of overlays: the server, until the engine has started. `first` is absent on the server. */
export function useEngine(layoutAssets: string, imprint: string, first: First | undefined) {
  const [server] = useState(() => (first ? createServerSource() : undefined));
  const [engine, setEngine] = useState<OverlaySource>();
  const [coming, setComing] = useState(() => first !== undefined && wantsEngine());

  useEffect(() => {
    if (!first || !server || !coming) return;
    const { template, form, values } = first;
    const ask = { template: template.id, revision: template.revision, format: form.format, values };
    const onBroken = () => {
      setEngine(undefined);
      setComing(false);
    };
    return afterFirstPaint(() => {
      // If the engine cannot start, the server goes on drawing.
      openEngineSource({ layoutAssets, imprint, server, onBroken }, ask).then(
        (source) => setEngine(() => source),
        onBroken,
      );
    });
  }, []);

  return {
    engine,
    overlay: engine ?? server,
    state: engine ? ('there' as const) : coming ? ('coming' as const) : undefined,
  };
}

/** Runs `work` once the page is loaded and painted, to delay nothing visible. Returns a function that cancels it. */
function afterFirstPaint(work: () => void): () => void {
  let cancelled = false;
  const run = () => requestAnimationFrame(() => setTimeout(() => cancelled || work()));
  if (document.readyState === 'complete') run();
  else addEventListener('load', run, { once: true });
  return () => {
    cancelled = true;
  };
}
