import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { Files } from '../../src/domain/files.ts';
import { createGalleries, type Galleries } from '../../src/domain/galleries/galleries.ts';
import { createPressPacks } from '../../src/domain/galleries/press-pack.ts';
import { createPhotos } from '../../src/domain/photos/photos.ts';
import { createCaptions } from '../../src/domain/posters/caption.ts';
import { createFamilies } from '../../src/domain/posters/families.ts';
import { createPosters, type Posters } from '../../src/domain/posters/posters.ts';
import type { Records } from '../../src/domain/records.ts';
import type { Renderer } from '../../src/domain/renderer.ts';
import { createReports } from '../../src/domain/reports/reports.ts';
import { createPosterCounts } from '../../src/domain/tallies/poster-counts.ts';
import { createTallies, type Tallies } from '../../src/domain/tallies/tallies.ts';
import { addresses } from '../../src/http/addresses.ts';
import { type AppDeps, createApp } from '../../src/http/app.ts';
import type { PagesDeps } from '../../src/http/pages/pages.ts';
import { createReportTaking } from '../../src/http/routes/reports.ts';
import { createUploads } from '../../src/http/routes/uploads.ts';
import { createVisitCounter } from '../../src/http/visits/visitors.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { openRendering, type Rendering } from '../services/rendering.ts';

export const PUBLIC_URL = 'http://localhost:3000';

/** The program with its real stores and its real drawing, the latter in this process. */
export interface TestHouse {
  app: Hono;
  records: Records;
  files: Files;
  posters: Posters;
  galleries: Galleries;
  tallies: Tallies;
  /** How many times the renderer was asked, by what for. */
  drawn: Record<keyof Renderer, number>;
  /** What was logged, parsed. */
  logged: Record<string, unknown>[];
  close(): Promise<void>;
}

/** What an application is made of, and its pages too. */
export type HouseDeps = AppDeps & Pick<PagesDeps, 'families' | 'countsOf'>;

const usual = openTemplates('templates');

/** What draws the templates of a folder beside this file. */
export function openTemplates(folder: string): Promise<Rendering> {
  return openRendering([fileURLToPath(new URL(folder, import.meta.url))]);
}

/** Opens a house in a folder of its own. `change` replaces parts of what the application is made of, `opened` draws. */
export async function openTestHouse(
  change: (deps: HouseDeps) => Partial<AppDeps> = () => ({}),
  decorate: (renderer: Renderer) => Renderer = (renderer) => renderer,
  opened: Promise<Rendering> = usual,
): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'flyposter-http-'));
  const records = await openSqliteRecords(join(folder, 'flyposter.db'));
  const files = createDiskFiles(join(folder, 'files'));
  const { renderer: drawing, templates } = await opened;
  const drawn = { rendition: 0, overlay: 0, backdrop: 0, shrink: 0, photo: 0 };
  const inTurn = queue();
  const renderer = decorate({
    rendition: (job, photos) => count('rendition', () => drawing.rendition(job, photos)),
    overlay: (job) => count('overlay', () => drawing.overlay(job)),
    backdrop: (job, photos) => count('backdrop', () => drawing.backdrop(job, photos)),
    shrink: (bytes, width) => count('shrink', () => drawing.shrink(bytes, width)),
    photo: (bytes) => count('photo', () => drawing.photo(bytes)),
  });
  function count<T>(kind: keyof Renderer, draw: () => Promise<T>): Promise<T> {
    drawn[kind]++;
    return inTurn(draw);
  }
  const { settings } = records;
  const photos = createPhotos({ records: records.photos, files, renderer });
  const stores = { records: records.posters, settings, files, locks: records.locks, changes: records.changes };
  const tallies = createTallies({ records: records.tallies });
  const captionOf = createCaptions({ templates, settings, posterUrl: addresses(PUBLIC_URL).poster });
  const posters = createPosters({ ...stores, templates, photos, renderer, tallies, captionOf });
  const { changes } = records;
  const galleries = createGalleries({ records, templates, settings, changes });
  const countVisit = createVisitCounter(tallies, 0);
  const takeReport = createReportTaking(createReports({ records: records.reports, posters }), 1);
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const health = { records, files, renderer: { alive: () => true }, draining: () => false };
  const config = { publicUrl: PUBLIC_URL, trustedProxies: 1 };
  const uploads = createUploads();
  const deps: HouseDeps = {
    families: createFamilies(records.posters),
    countsOf: createPosterCounts(records.tallies),
    config,
    log,
    posters,
    galleries,
    photos,
    uploads,
    templates,
    settings,
    renderer,
    health,
    count: countVisit,
    takeReport,
    packs: createPressPacks({ galleries, posters, captionOf }),
  };
  return {
    app: createApp({ ...deps, ...change(deps) }),
    records,
    files,
    posters,
    galleries,
    drawn,
    logged,
    tallies,
    close: async () => {
      await tallies.close();
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

/** How much is stored: records in any status, and files. */
export async function countStored({ records, files }: TestHouse): Promise<{ records: number; files: number }> {
  let stored = 0;
  for (const status of ['unlisted', 'submitted', 'listed', 'hidden'] as const) {
    stored += (await records.posters.byStatus(status, 1000)).length;
  }
  let kept = 0;
  for await (const _ of files.list('')) kept++;
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
