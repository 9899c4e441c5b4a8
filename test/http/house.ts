import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { Files } from '../../src/domain/files.ts';
import type { Records } from '../../src/domain/records.ts';
import type { Renderer } from '../../src/domain/renderer.ts';
import { createTemplateKeeper } from '../../src/domain/template/keeper.ts';
import { TEMPLATE_SNAPSHOTS } from '../../src/domain/template/key.ts';
import { createAssets } from '../../src/http/routes/assets.ts';
import { createEmbedScript } from '../../src/http/routes/embed-script.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createLayoutAssets } from '../../src/render/layout-assets.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { createTemplateFolders, readFiles } from '../../src/templates/folder-cache.ts';
import { createTemplateArchive } from '../../src/templates/template-versions.ts';
import { wireAdmin } from '../../src/wiring/admin.ts';
import type { UseCases } from '../../src/wiring/use-cases.ts';
import { type Parts, type Wired, wire } from '../../src/wiring/wire.ts';
import { openRendering, type Rendering } from '../services/rendering.ts';

export const PUBLIC_URL = 'http://localhost:3000';

/** The program with its real stores and its real drawing, the latter in this process. */
export interface TestHouse
  extends Pick<Wired, 'app' | 'responseCache' | 'drain'>,
    Pick<UseCases, 'posters' | 'management' | 'galleries' | 'tallies'>,
    Pick<ReturnType<typeof wireAdmin>, 'moderation' | 'curation'> {
  records: Records;
  files: Files;
  /** How many times the renderer was asked, by what for. */
  drawn: Record<keyof Renderer, number>;
  /** What was logged, parsed. */
  logged: Record<string, unknown>[];
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = join(root, 'dist', 'client');
const usual = openTemplates('templates');

/** What draws the templates of a folder beside this file. */
export function openTemplates(folder: string): Promise<Rendering> {
  return openRendering([fileURLToPath(new URL(folder, import.meta.url))]);
}

/** Opens the program in a folder of its own. `change` replaces parts that it is made of, `opened` draws. */
export async function openTestHouse(
  change: (parts: Parts) => Partial<Parts> = () => ({}),
  opened: Promise<Rendering> = usual,
): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'flyposter-http-'));
  const records = await openSqliteRecords(join(folder, 'flyposter.db'));
  const files = createDiskFiles(join(folder, 'files'));
  const { renderer: drawing, templates, library } = await opened;
  const drawn = { rendition: 0, overlay: 0, backdrop: 0, shrink: 0, photo: 0 };
  const inTurn = queue();
  function count<T>(kind: keyof Renderer, draw: () => Promise<T>): Promise<T> {
    drawn[kind]++;
    return inTurn(draw);
  }
  const archive = createTemplateArchive(files, createTemplateFolders(join(folder, 'templates')));
  const now = () => new Date();
  const logged: Record<string, unknown>[] = [];
  const parts: Parts = {
    config: { publicUrl: PUBLIC_URL, trustedProxies: 1 },
    log: pino({ level: 'debug' }, { write: (line: string) => logged.push(JSON.parse(line)) }),
    now,
    records,
    files,
    changes: records.changes,
    templates,
    keeper: createTemplateKeeper({
      store: (template) => archive.keep(template, () => readFiles(templates.find(template.id)!.folder)),
      records: records.templates,
      now,
    }),
    renderer: {
      rendition: (job, photos) => count('rendition', () => drawing.rendition(job, photos)),
      overlay: (job) => count('overlay', () => drawing.overlay(job)),
      backdrop: (job, photos) => count('backdrop', () => drawing.backdrop(job, photos)),
      shrink: (bytes, width) => count('shrink', () => drawing.shrink(bytes, width)),
      photo: (bytes) => count('photo', () => drawing.photo(bytes)),
    },
    pool: { alive: () => true },
    layoutAssets: createLayoutAssets(library, root),
    assets: createAssets(client),
    embedScript: createEmbedScript(join(client, 'embed.js')),
    metrics: createMetrics(),
  };
  const all = { ...parts, ...change(parts) };
  const { app, responseCache, drain, useCases, close } = wire(all);
  const { posters, management, galleries, tallies } = useCases;
  const { moderation, curation } = wireAdmin(all);
  return {
    app,
    responseCache,
    drain,
    records,
    files: all.files,
    posters,
    management,
    galleries,
    tallies,
    moderation,
    curation,
    drawn,
    logged,
    close: async () => {
      await close();
      await records.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A POST of JSON. A string goes as it is. */
export function post(app: Hono, path: string, body: unknown, headers: Record<string, string> = {}) {
  return app.request(`${PUBLIC_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Any other request. */
export function ask(app: Hono, path: string, init: RequestInit = {}) {
  return app.request(path.startsWith('http') ? path : `${PUBLIC_URL}${path}`, init);
}

/** Makes a poster and returns the answer's body. */
export async function makePoster(app: Hono, request: Record<string, unknown> = {}) {
  const answer = await post(app, '/api/posters', {
    template: 'plain',
    values: { slogan: 'Rent is theft' },
    ...request,
  });
  if (answer.status !== 201) throw new Error(`no poster was made: ${await answer.text()}`);
  return (await answer.json()) as { id: string; url: string; manage: { token: string; url: string } } & Record<
    string,
    unknown
  >;
}

/** How much is stored: records in any status, and files, but for versions of templates. */
export async function countStored({ records, files }: TestHouse): Promise<{ records: number; files: number }> {
  let stored = 0;
  for (const status of ['unlisted', 'submitted', 'listed', 'hidden'] as const) {
    stored += (await records.posters.byStatus(status, 1000)).length;
  }
  let kept = 0;
  for await (const { key } of files.list('')) if (!key.startsWith(TEMPLATE_SNAPSHOTS)) kept++;
  return { records: stored, files: kept };
}

/** Runs one job after the other, as a render process does. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}
