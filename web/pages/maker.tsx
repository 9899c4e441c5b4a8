import { makePath } from '../addresses.ts';
import { Document } from '../components/document/document.tsx';
import { JsonData } from '../components/document/json-data.tsx';
import { EmbedCode } from '../components/embed-code/embed-code.tsx';
import { Maker, type MakerProps } from '../components/maker/maker.tsx';
import { oembedLinks } from '../discovery.ts';
import { shorten } from '../shown.ts';
import type { CardPicture, Site } from '../site.ts';

export interface MakerPageProps {
  site: Site;
  scripts: string[];
  card: CardPicture;
  maker: MakerProps;
}

/** `/make/:template`: the maker, and its data for the script that takes it over. */
export function MakerPage({ site, scripts, card, maker }: MakerPageProps) {
  const { template, parent } = maker;
  const title = parent ? `Remix: ${shorten(parent.slogan, 80)}` : `Make a poster: ${template.name}`;
  return (
    <Document
      site={site}
      title={title}
      description={`${template.description} Write your slogan and get a link to share.`}
      path={makePath(template.id)}
      links={oembedLinks(site.publicUrl, makePath(template.id, parent?.poster.id), title)}
      card={card}
      scripts={scripts}
      room="make"
    >
      <div id="maker">
        <Maker {...maker} />
      </div>
      <JsonData id="maker-props" data={maker} />
      <div class="wrap maker-embed">
        <EmbedCode
          summary="Put this maker on your site"
          embeddable={{ kind: 'maker', path: makePath(template.id), title: 'Make a poster', publicUrl: site.publicUrl }}
        />
      </div>
    </Document>
  );
}
