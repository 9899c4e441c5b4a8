import type { Context } from 'hono';
import { oneOf, THEMES } from '../../../web/embed-look.ts';
import type { Assets } from '../routes/assets.ts';

/** The parts of a page for frames on other sites that do not depend on what it shows. */
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
