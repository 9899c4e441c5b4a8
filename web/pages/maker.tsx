import { makePath } from '../addresses.ts';
import { Document, type Site } from '../components/document/document.tsx';
import { JsonData } from '../components/document/json-data.tsx';
import { Maker, type MakerProps } from '../components/maker/maker.tsx';
import { oembedLinks } from '../discovery.ts';
import type { Picture } from '../shown.ts';

export interface MakerPageProps {
  site: Site;
  scripts: string[];
  picture: Picture;
  maker: MakerProps;
}

/** `/make/:template`: the maker, and what it starts from for the script that takes it over. */
export function MakerPage({ site, scripts, picture, maker }: MakerPageProps) {
  const { template } = maker;
  return (
    <Document
      site={site}
      title={`Make a poster: ${template.name}`}
      description={`${template.description} Write your slogan and get a link to share.`}
      path={makePath(template.id)}
      card={{ picture, alt: `A poster made from the template ${template.name}` }}
      links={oembedLinks(site.publicUrl, makePath(template.id, maker.form.remixOf), `Make a poster: ${template.name}`)}
      scripts={scripts}
      room="make"
    >
      <div id="maker">
        <Maker {...maker} />
      </div>
      <JsonData id="maker-props" data={maker} />
    </Document>
  );
}
