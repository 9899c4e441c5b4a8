import type { Context } from 'hono';
import { oneOf, THEMES } from '../../../web/embed-look.ts';
import type { Assets } from '../routes/assets.ts';

/** Properties that all pages for frames on other sites share. */
export function embedLook(
  c: Context,
  { assets, config }: { assets: Pick<Assets, 'url' | 'stylesheets'>; config: { publicUrl: string } },
) {
  const frame = 'web/client/frame.ts';
  return {
    theme: oneOf(THEMES, c.req.query('theme')),
    stylesheets: assets.stylesheets(frame),
    scripts: [assets.url(frame)],
    publicUrl: config.publicUrl,
  };
}
