import type { Context } from 'hono';
import { DeletedPage, ManagePage } from '../../../web/pages/manage.tsx';
import { printPage } from '../../../web/print-page.ts';
import { FlyposterError } from '../../domain/errors.ts';
import type { Management } from '../../domain/posters/management.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { Handlers } from '../addresses/route.ts';
import { readForm } from '../requests/body.ts';
import { clearMadeCookie } from './made-cookie.ts';
import { createPosterView } from './poster-view.ts';
import { readSite, type SiteDeps } from './site.ts';

export interface ManagePagesDeps extends SiteDeps {
  posters: Pick<Reading, 'get'>;
  management: Pick<Management, 'authorise' | 'remove'>;
  templates: Templates;
}

/** Creates the page to delete a poster, for people with its manage token. */
export function createManagePages(deps: ManagePagesDeps): Handlers<'posterManage'> {
  const { posters, management, templates } = deps;
  const viewOf = createPosterView(templates);

  return {
    posterManage: {
      GET: async (c) => {
        const poster = await posters.get(c.req.param('id'));
        const token = c.req.query('token') ?? '';
        await management.authorise(poster.id, token);
        hide(c);
        return c.html(printPage(ManagePage, { site: await readSite(deps), shown: viewOf(poster), token }));
      },
      POST: async (c) => {
        const sent = await readForm(c);
        hide(c);
        if (!sent.has('sure')) throw new FlyposterError('invalid_request', 'Tick the box to delete your poster.');
        const id = c.req.param('id');
        await management.remove(id, sent.get('token') ?? '');
        clearMadeCookie(c, id);
        return c.html(printPage(DeletedPage, { site: await readSite(deps) }));
      },
    },
  };
}

/** Keeps the page out of search engines. */
function hide(c: Context): void {
  c.header('X-Robots-Tag', 'noindex');
}
