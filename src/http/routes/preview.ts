import { Hono } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import { leadFormat } from '../../domain/format.ts';
import type { Renderer } from '../../domain/renderer.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { findFormat, parseDraftValues } from './slot-values.ts';
import { findTemplate } from './templates.ts';

export interface PreviewRoutesDeps {
  templates: Templates;
  settings: SettingsRecords;
  renderer: Renderer;
}

/** An SVG can be opened as a document, where it could run script: this one cannot. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** `/api/preview.svg`: the overlay of a poster that is being written, as the final render draws it. */
export function createPreviewRoutes({ templates, settings, renderer }: PreviewRoutesDeps): Hono {
  const app = new Hono();
  app.get('/api/preview.svg', async (c) => {
    const id = c.req.query('template');
    if (!id) {
      const errors = [{ path: 'template', message: 'Name a template.' }];
      throw new FlyposterError('invalid_request', 'A preview needs a template.', { errors });
    }
    const template = findTemplate(templates, id);
    const format = findFormat(template, c.req.query('format') || leadFormat(template));
    const values = parseDraftValues(template, c.req.query('values'));
    const { imprint } = await settings.read();
    const svg = await renderer.overlay({ template: id, format, values, imprint });
    c.header('Content-Type', 'image/svg+xml');
    c.header('Content-Security-Policy', POLICY);
    c.header('Cache-Control', 'public, max-age=300');
    return c.body(svg);
  });
  return app;
}
