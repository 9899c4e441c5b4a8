import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import type { LayoutMaterials } from '../../domain/layout-materials.ts';
import type { Template } from '../../domain/template/template.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { findTemplate } from './templates.ts';

const pack = promisify(brotliCompress);
const FOR_EVER = 'public, max-age=31536000, immutable';
/** An address of another revision: a page from before an update, or from another server in the middle of one. */
const NOT_KEPT = 'no-cache';

/**
 * `/layout/…`: what a browser needs to lay posters out by itself. Every address holds the revision of what it answers
 * with, so that it can be kept for ever.
 */
export function createLayoutRoutes({
  materials,
  templates,
}: {
  materials: LayoutMaterials;
  templates: Templates;
}): Hono {
  const app = new Hono();
  let packed: Promise<Uint8Array> | undefined;
  const keep = (c: Context, current: string) =>
    c.header('Cache-Control', c.req.param('revision') === current ? FOR_EVER : NOT_KEPT);

  app.get('/layout/:revision/catalogue.json', async (c) => {
    keep(c, materials.revision);
    c.header('Content-Type', 'application/json');
    c.header('Vary', 'Accept-Encoding');
    if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(bodyOf(materials.catalogue()));
    packed ??= pack(materials.catalogue());
    c.header('Content-Encoding', 'br');
    return c.body(bodyOf(await packed));
  });

  app.get('/layout/:revision/faces/:family/:subset/:weight', async (c) => {
    const { family, subset, weight } = c.req.param();
    const face = await materials.face(`${family}/${subset}/${weight}`);
    if (!face) throw new FlyposterError('not_found');
    keep(c, materials.revision);
    c.header('Content-Type', face.mediaType);
    c.header('Content-Length', String(face.bytes.byteLength));
    return c.body(bodyOf(face.bytes));
  });

  app.get('/layout/:revision/pictures/:file{[0-9a-f-]+\\.svg}', async (c) => {
    const svg = await materials.picture(c.req.param('file').slice(0, -'.svg'.length));
    if (svg === undefined) throw new FlyposterError('not_found');
    keep(c, materials.revision);
    c.header('Content-Type', 'image/svg+xml');
    return c.body(svg);
  });

  app.get('/layout/templates/:id/:revision/template.json', (c) => {
    const template = findTemplate(templates, c.req.param('id'));
    keep(c, layoutRevision(template));
    return c.json(template);
  });

  return app;
}

const revisions = new WeakMap<Template, string>();

/** Changes with everything that the answer for a template says, which another version of this program may read otherwise. */
export function layoutRevision(template: Template): string {
  const known = revisions.get(template);
  if (known !== undefined) return known;
  const revision = createHash('sha256').update(JSON.stringify(template)).digest('base64url').slice(0, 12);
  revisions.set(template, revision);
  return revision;
}

const bodyOf = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;
