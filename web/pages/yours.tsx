import { Document } from '../components/document/document.tsx';
import { JsonData } from '../components/document/json-data.tsx';
import { NoPosters } from '../components/your-posters/no-posters.tsx';
import type { YourPostersProps } from '../components/your-posters/your-posters.tsx';
import type { Site } from '../site.ts';

export interface YoursPageProps {
  site: Site;
  scripts: string[];
  /** Ids of all templates. */
  templates: string[];
}

/** `/yours`: the posters made in this browser, which only the script in the browser knows. */
export function YoursPage({ site, scripts, templates }: YoursPageProps) {
  const data: YourPostersProps = { publicUrl: site.publicUrl, templates };
  return (
    <Document
      site={site}
      title="Your posters"
      description="The posters you made in this browser."
      path="/yours"
      scripts={scripts}
      room="yours"
      unfindable
    >
      <div class="wrap your-posters-page">
        <h1>Your posters</h1>
        <p>
          This list is kept in this browser only; nobody else can see it, and neither can we. When the data of this
          browser is cleared the list goes, and with it the private links that delete these posters.
        </p>
        <noscript>
          <p>
            <strong>It needs JavaScript, which is off here.</strong> A poster that you make without it is not on the
            list: its private link, shown when it was made, manages it.
          </p>
        </noscript>
        <div id="your-posters">
          <NoPosters />
        </div>
      </div>
      <JsonData id="your-posters-data" data={data} />
    </Document>
  );
}
