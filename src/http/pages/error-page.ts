import type { Context } from 'hono';
import { EmbedErrorPage } from '../../../web/pages/embed-error.tsx';
import { ErrorPage } from '../../../web/pages/error.tsx';
import { printPage } from '../../../web/print-page.ts';
import type { FlyposterError } from '../../domain/errors.ts';
import { statusOf } from '../middleware/errors.ts';
import type { Assets } from '../routes/assets.ts';
import { embedLook } from './embed-look.ts';
import { makeSite, type SiteDeps, settingsOrDefaults } from './site.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Renders the page of the form again, with the error and what was typed. */
    failedPage: ((error: FlyposterError) => Promise<string>) | undefined;
  }
}

export interface ErrorPageDeps extends SiteDeps {
  assets: Pick<Assets, 'url' | 'stylesheets'>;
}

/**
 * Creates a function that renders an error: on the page of the form, if `failedPage` is set, else on a page of its own.
 */
export function createErrorPage(deps: ErrorPageDeps) {
  return async (error: FlyposterError, c: Context): Promise<Response> => {
    const failedPage = c.get('failedPage');
    if (failedPage) return c.html(await failedPage(error));
    const settings = await settingsOrDefaults(deps.settings);
    const problem = { status: statusOf(error), message: error.message };
    if (c.get('address').policy.frame === 'embed') {
      return c.html(printPage(EmbedErrorPage, { ...embedLook(c, deps), siteName: settings.name, ...problem }));
    }
    return c.html(printPage(ErrorPage, { site: makeSite(settings, deps), ...problem }));
  };
}
