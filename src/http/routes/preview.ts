import { leadFormat } from '../../domain/format.ts';
import type { Renderer } from '../../domain/renderer.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import { findTemplate, type Templates } from '../../domain/template/templates.ts';
import type { Handlers } from '../addresses/route.ts';
import { findFormat, parseDraftValues } from './slot-values.ts';

export interface PreviewRoutesDeps {
  templates: Pick<Templates, 'get'>;
  settings: Pick<SettingsRecords, 'read'>;
  renderer: Pick<Renderer, 'overlay'>;
}

/** Keeps the SVG from running scripts if it is opened as a document. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Creates the route of the preview: the overlay of a poster in the making, as the final render draws it. */
export function createPreviewRoutes({ templates, settings, renderer }: PreviewRoutesDeps): Handlers<'apiPreview'> {
  return {
    apiPreview: {
      GET: async (c, sent) => {
        const asked = sent.query();
        const template = findTemplate(templates, asked.template);
        const format = findFormat(template, asked.format ?? leadFormat(template));
        const values = parseDraftValues(template, asked.values);
        const { imprint } = await settings.read();
        const svg = await renderer.overlay({ template: template.id, format, values, imprint });
        c.header('Content-Type', 'image/svg+xml');
        c.header('Content-Security-Policy', POLICY);
        return c.body(svg);
      },
    },
  };
}
