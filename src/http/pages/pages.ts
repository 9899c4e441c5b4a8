import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Families } from '../../domain/posters/families.ts';
import type { Management } from '../../domain/posters/management.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { CountsOf } from '../../domain/tallies/poster-counts.ts';
import { absoluteAddresses } from '../addresses/absolute.ts';
import type { EMBEDS } from '../addresses/embed-addresses.ts';
import type { PAGES } from '../addresses/page-addresses.ts';
import type { Handlers } from '../addresses/route.ts';
import type { TakeReport } from '../routes/reports.ts';
import type { CountVisit } from '../visits/visitors.ts';
import { createEmbedPages } from './embed-pages.ts';
import { createGalleryPages } from './gallery-pages.ts';
import { createHomePages } from './home-pages.ts';
import { createMakerPages, type MakerPagesDeps } from './maker-pages.ts';
import { createManagePages } from './manage-pages.ts';
import { createPosterPages } from './poster-pages.ts';
import { createReportPages } from './report-pages.ts';
import { createSharePages } from './share-pages.ts';

export interface PagesDeps extends MakerPagesDeps {
  posters: Pick<Reading, 'get' | 'list' | 'remixes'>;
  management: Pick<Management, 'authorise' | 'remove'>;
  families: Families;
  galleries: Galleries;
  countsOf: CountsOf;
  takeReport: TakeReport;
  count: CountVisit;
}

export type Pages = Handlers<keyof typeof PAGES | keyof typeof EMBEDS>;

/** Creates all pages for people, rendered on the server. */
export function createPages(deps: PagesDeps): Pages {
  return {
    ...createHomePages(deps),
    ...createGalleryPages(deps),
    ...createMakerPages(deps),
    ...createPosterPages({ ...deps, to: absoluteAddresses(deps.config.publicUrl) }),
    ...createManagePages(deps),
    ...createReportPages(deps),
    ...createSharePages(deps),
    ...createEmbedPages(deps),
  };
}
