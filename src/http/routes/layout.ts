import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import type { LayoutAssets } from '../../domain/layout-assets.ts';
import type { Template } from '../../domain/template/template.ts';
import { findTemplate, type Templates } from '../../domain/template/templates.ts';
import { setCache } from '../addresses/cache-control.ts';
import type { Handlers } from '../addresses/route.ts';

const compress = promisify(brotliCompress);

export interface LayoutRoutesDeps {
  layoutAssets: LayoutAssets;
  templates: Pick<Templates, 'get'>;
}

/**
 * Creates the routes of the fonts, emoji and templates with which browsers lay posters out. Each address contains the
 * revision of its content, so that the answer can be cached for ever.
 */
export function createLayoutRoutes({
  layoutAssets,
  templates,
}: LayoutRoutesDeps): Handlers<'layoutCatalogue' | 'layoutFace' | 'layoutPicture' | 'layoutTemplate'> {
  let compressed: Promise<Uint8Array> | undefined;
  /** Limits caching for another revision: the page may be from before an update, or from another server during one. */
  const checkRevision = (c: Context, current: string) => {
    if (c.req.param('revision') !== current) setCache(c, 'revalidate');
  };

  return {
    layoutCatalogue: {
      GET: async (c) => {
        checkRevision(c, layoutAssets.revision);
        c.header('Content-Type', 'application/json');
        c.header('Vary', 'Accept-Encoding');
        if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(bodyOf(layoutAssets.catalogue()));
        compressed ??= compress(layoutAssets.catalogue());
        c.header('Content-Encoding', 'br');
        return c.body(bodyOf(await compressed));
      },
    },
    layoutFace: {
      GET: async (c) => {
        const { family, subset, weight } = c.req.param();
        const face = await layoutAssets.face(`${family}/${subset}/${weight}`);
        if (!face) throw new FlyposterError('not_found');
        checkRevision(c, layoutAssets.revision);
        c.header('Content-Type', face.mediaType);
        c.header('Content-Length', String(face.bytes.byteLength));
        return c.body(bodyOf(face.bytes));
      },
    },
    layoutPicture: {
      GET: async (c) => {
        const svg = await layoutAssets.picture(c.req.param('file').slice(0, -'.svg'.length));
        if (svg === undefined) throw new FlyposterError('not_found');
        checkRevision(c, layoutAssets.revision);
        c.header('Content-Type', 'image/svg+xml');
        return c.body(svg);
      },
    },
    layoutTemplate: {
      GET: (c) => {
        const template = findTemplate(templates, c.req.param('id'));
        checkRevision(c, layoutRevision(template));
        return c.json(template);
      },
    },
  };
}

const revisions = new WeakMap<Template, string>();

/**
 * A hash of the template as this server reads it: another version of the program may read the same file differently.
 */
export function layoutRevision(template: Template): string {
  const known = revisions.get(template);
  if (known !== undefined) return known;
  const revision = createHash('sha256').update(JSON.stringify(template)).digest('base64url').slice(0, 12);
  revisions.set(template, revision);
  return revision;
}

const bodyOf = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;
