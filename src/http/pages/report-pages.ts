import { ReportedPage, type ReportForm, ReportPage } from '../../../web/pages/report.tsx';
import { printPage } from '../../../web/print-page.ts';
import { FlyposterError } from '../../domain/errors.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { Handlers } from '../addresses/route.ts';
import { statusOf } from '../middleware/errors.ts';
import { readForm } from '../requests/body.ts';
import type { TakeReport } from '../routes/reports.ts';
import { createPosterView } from './poster-view.ts';
import { makeSite, type SiteDeps, settingsOrDefaults } from './site.ts';

export interface ReportPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  templates: Templates;
  takeReport: TakeReport;
}

const EMPTY: ReportForm = { reason: '', detail: '' };

/** Creates the form to report a poster, which works without scripts. */
export function createReportPages(deps: ReportPagesDeps): Handlers<'posterReport'> {
  const { posters, templates, takeReport } = deps;
  const viewOf = createPosterView(templates);

  async function print(id: string, form: ReportForm, problem?: FlyposterError): Promise<string> {
    const shown = viewOf(await posters.get(id));
    const site = makeSite(await settingsOrDefaults(deps.settings), deps);
    return printPage(ReportPage, { site, shown, form, problem });
  }

  return {
    posterReport: {
      GET: async (c) => c.html(await print(c.req.param('id'), EMPTY)),
      POST: async (c) => {
        const id = c.req.param('id');
        const sent = await readForm(c);
        const form = { reason: sent.get('reason') ?? '', detail: sent.get('detail') ?? '' };
        c.set('failedPage', (error) => print(id, form, error));
        try {
          await takeReport(c, id, form);
        } catch (error) {
          // Errors are shown in the form, except for a poster that does not exist: that has an error page of its own.
          const ownPage = error instanceof FlyposterError && statusOf(error) === 404;
          if (ownPage) c.set('failedPage', undefined);
          throw error;
        }
        const site = makeSite(await settingsOrDefaults(deps.settings), deps);
        return c.html(printPage(ReportedPage, { site, id }));
      },
    },
  };
}
