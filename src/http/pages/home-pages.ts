import { HomePage } from '../../../web/pages/home.tsx';
import { YoursPage } from '../../../web/pages/yours.tsx';
import { printPage } from '../../../web/print-page.ts';
import { showTemplate } from '../../../web/shown.ts';
import { leadFormat } from '../../domain/format.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { Handlers } from '../addresses/route.ts';
import type { Assets } from '../routes/assets.ts';
import { createPosterView } from './poster-view.ts';
import { readSite, type SiteDeps } from './site.ts';

export interface HomePagesDeps extends SiteDeps {
  posters: Pick<Reading, 'list'>;
  templates: Templates;
  assets: Pick<Assets, 'url' | 'stylesheets'>;
}

/** The number of newest posters on the front page. */
const NEWEST = 12;

/** Creates the front page, and the page of the posters that were made in this browser. */
export function createHomePages(deps: HomePagesDeps): Handlers<'home' | 'yours'> {
  const { posters, templates, assets } = deps;
  const viewOf = createPosterView(templates);

  return {
    home: {
      GET: async (c) => {
        const { posters: newest } = await posters.list({ limit: NEWEST, sort: 'newest' });
        const all = templates.list().map((template) => showTemplate(template, leadFormat(template)));
        const site = await readSite(deps);
        return c.html(printPage(HomePage, { site, templates: all, newest: newest.map(viewOf) }));
      },
    },
    yours: {
      GET: async (c) => {
        const scripts = [assets.url('web/client/yours.tsx')];
        const ids = templates.list().map(({ id }) => id);
        return c.html(printPage(YoursPage, { site: await readSite(deps), scripts, templates: ids }));
      },
    },
  };
}
