import { type Context, Hono } from 'hono';
import { ReportedPage, type ReportForm, ReportPage } from '../../../web/pages/report.tsx';
import { printPage } from '../../../web/print-page.ts';
import { FlyposterError } from '../../domain/errors.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { readForm } from '../middleware/body.ts';
import { statusOf } from '../middleware/errors.ts';
import { requireSameSite } from '../middleware/same-site.ts';
import type { TakeReport } from '../routes/reports.ts';
import { createShow } from './poster-view.ts';
import { makeSite, PRIVATE, readCalmly, SHARED, type SiteDeps } from './site.ts';

export interface ReportPagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  templates: Templates;
  takeReport: TakeReport;
}

const EMPTY: ReportForm = { reason: '', detail: '' };

/** `/p/:id/report`: a form to flag a poster, without scripts. */
export function createReportPages(deps: ReportPagesDeps): Hono {
  const { posters, templates, takeReport, config } = deps;
  const app = new Hono();
  const show = createShow(templates);

  async function print(c: Context, form: ReportForm, problem?: FlyposterError): Promise<string> {
    const shown = show(await posters.get(c.req.param('id') ?? ''));
    const site = makeSite(await readCalmly(deps.settings), deps);
    return printPage(ReportPage, { site, shown, form, problem });
  }

  app.get('/p/:id/report', async (c) => {
    c.header('Cache-Control', SHARED);
    return c.html(await print(c, EMPTY));
  });

  app.post('/p/:id/report', async (c) => {
    requireSameSite(c, config.publicUrl);
    const id = c.req.param('id');
    const sent = await readForm(c);
    const form = { reason: sent.get('reason') ?? '', detail: sent.get('detail') ?? '' };
    c.set('failedPage', (error) => print(c, form, error));
    try {
      await takeReport(c, id, form);
    } catch (error) {
      // A failure of ours goes on, to be logged; its answer is the same page. What is not there has a page of its own.
      const ownPage = error instanceof FlyposterError && statusOf(error) === 404;
      if (ownPage) c.set('failedPage', undefined);
      throw error;
    }
    c.header('Cache-Control', PRIVATE);
    const site = makeSite(await readCalmly(deps.settings), deps);
    return c.html(printPage(ReportedPage, { site, id }));
  });

  return app;
}
