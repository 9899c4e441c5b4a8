import { makePath } from '../addresses.ts';
import { JsonData } from '../components/document/json-data.tsx';
import { FrameDocument } from '../components/frame-document/frame-document.tsx';
import { Maker, type MakerProps } from '../components/maker/maker.tsx';
import type { MakerFrame } from '../maker/maker-frame.ts';
import type { Site } from '../site.ts';

export interface EmbedMakerPageProps {
  site: Site;
  scripts: string[];
  maker: MakerProps & { frame: MakerFrame };
}

/** `/embed/make/:template`: the whole maker in a frame. */
export function EmbedMakerPage({ site, scripts, maker }: EmbedMakerPageProps) {
  const { template, frame } = maker;
  return (
    <FrameDocument
      title={`Make a poster: ${template.name}`}
      theme={frame.theme}
      stylesheets={site.stylesheets}
      scripts={scripts}
      canonical={site.publicUrl + makePath(template.id)}
    >
      <main id="maker">
        <Maker {...maker} />
      </main>
      <JsonData id="maker-props" data={maker} />
    </FrameDocument>
  );
}
