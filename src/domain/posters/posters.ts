import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Changes } from '../changes.ts';
import { FlyposterError, invalidFields } from '../errors.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Files, StoredFile } from '../files.ts';
import {
  type FileType,
  type FormatName,
  isFormatName,
  isTypeOf,
  leadFormat,
  type PictureWidth,
  type Press,
} from '../format.ts';
import type { LockRecords } from '../locks.ts';
import type { Photos } from '../photos/photos.ts';
import type { Renderer } from '../renderer.ts';
import type { SettingsRecords } from '../settings/settings-records.ts';
import { createTagCache } from '../tag-cache.ts';
import type { Tallies } from '../tallies/tallies.ts';
import type { Template } from '../template/template.ts';
import type { TemplateKeeper, Templates } from '../template/templates.ts';
import { checkValues, type Values } from '../values/values.ts';
import { defaultAlt, slogansOf } from './alt.ts';
import type { CaptionOf } from './caption.ts';
import {
  type MakeRequest,
  makeRequestSchema,
  type Poster,
  type PosterPage,
  type PosterQuery,
  type Status,
} from './poster.ts';
import { idFromBytes, isPosterId, randomId } from './poster-id.ts';
import type { NewPoster, PosterRecords } from './poster-records.ts';
import { renditionKey, renditionKeys } from './rendition-key.ts';
import { createRenditions, type DrawOptions } from './renditions.ts';

/** Posters kept in memory: a few kilobytes each. */
const KNOWN_POSTERS = 10_000;

/** The file type of the rendition that every poster has from the moment it is acknowledged. */
const FIRST_TYPE = 'jpg';

export interface PostersDeps {
  templates: Templates;
  records: PosterRecords;
  settings: SettingsRecords;
  photos: Pick<Photos, 'original' | 'useAll'>;
  files: Files;
  renderer: Pick<Renderer, 'rendition' | 'shrink'>;
  locks: LockRecords;
  changes: Changes;
  captionOf: CaptionOf;
  /** Absent where templates never change. */
  keeper?: TemplateKeeper;
  /** Absent where nothing is counted. */
  tallies?: Pick<Tallies, 'count'>;
  now?: () => Date;
}

/** A poster just made, with the token that lets its maker delete it. */
export interface MadePoster {
  poster: Poster;
  token: string;
  /** False when the same idempotency key made it before. */
  created: boolean;
}

export type Posters = ReturnType<typeof createPosters>;

/** The use cases around a poster: make it, show it, draw it in any format, moderate it, delete it. */
export function createPosters(deps: PostersDeps) {
  const { templates, records, settings, photos, files, changes } = deps;
  const now = deps.now ?? (() => new Date());
  const renditions = createRenditions(deps);
  const making = new Map<string, Promise<MadePoster>>();
  const known = createTagCache<Poster>(changes, { maxSize: KNOWN_POSTERS, sizeOf: () => 1 });

  /**
   * Makes a poster. Resolves when its first rendition and its record are durable. The same idempotency key always
   * leads to the same poster, however many requests carry it and on whatever server.
   *
   * @throws FlyposterError `invalid_values`, `unknown_template`, `unknown_parent`, `idempotency_key_reused`, or what
   * the renderer and the stores report.
   */
  async function make(input: unknown, idempotencyKey?: string): Promise<MadePoster> {
    const request = parseMakeRequest(input);
    const template = templates.get(request.template);
    if (!template)
      throw new FlyposterError('unknown_template', `There is no template "${request.template}".`, {
        errors: [{ path: 'template', message: 'There is no such template.' }],
      });
    const values = checkValues(template, request.values);
    if (idempotencyKey === undefined) {
      return store(await draft(randomId(), template, values, request, null), template);
    }

    const secret = await settings.secret();
    const id = idFromBytes(hmac(secret, `poster:${idempotencyKey}`));
    const requestHash = createHash('sha256').update(canonicalJson(request)).digest('hex');
    const flight = `${id}:${requestHash}`;
    const running = making.get(flight);
    if (running) return running.then((made) => ({ ...made, created: false }));
    const promise = (async () => {
      const earlier = await records.requestHash(id);
      if (earlier !== undefined) return replay(id, requestHash, earlier);
      const poster = await draft(id, template, values, request, requestHash);
      return store(poster, template);
    })().finally(() => making.delete(flight));
    making.set(flight, promise);
    return promise;
  }

  /** The answer for a key that made a poster before. */
  async function replay(id: string, requestHash: string, earlier: string | null): Promise<MadePoster> {
    if (earlier !== requestHash) throw new FlyposterError('idempotency_key_reused');
    return { poster: await get(id), token: await manageToken(id), created: false };
  }

  async function draft(
    id: string,
    template: Template,
    values: Values,
    request: MakeRequest,
    requestHash: string | null,
  ): Promise<NewPoster> {
    await photos.useAll(values);
    const { imprint, moderation } = await settings.read();
    const parent = request.remixOf ? await findVisible(request.remixOf) : undefined;
    if (request.remixOf && !parent) {
      throw new FlyposterError('unknown_parent', undefined, {
        errors: [{ path: 'remixOf', message: 'There is no such poster.' }],
      });
    }
    const status: Status = !request.list ? 'unlisted' : moderation === 'open' ? 'listed' : 'submitted';
    return {
      id,
      template: template.id,
      templateVersion: template.version,
      values,
      formats: template.formats,
      alt: request.alt || defaultAlt(template, values),
      credit: request.credit || null,
      imprint,
      remixOf: parent?.id ?? null,
      topics: [...new Set(request.topics ?? template.topics)],
      photoReuse: request.photoReuse ?? true,
      status,
      createdAt: now().toISOString(),
      requestHash,
      slogans: slogansOf(template, values),
    };
  }

  /** Files first, then the record: there is never a record without its file, or without what it is drawn from. */
  async function store(poster: NewPoster, template: Template): Promise<MadePoster> {
    const format = leadFormat(poster);
    await deps.keeper?.keep(template);
    await renditions.draw(poster, format, FIRST_TYPE);
    const inserted = await records.insert(poster);
    if (!inserted) {
      const earlier = await records.requestHash(poster.id);
      return replay(poster.id, poster.requestHash ?? '', earlier ?? null);
    }
    const { requestHash: _, slogans: __, ...made } = poster;
    deps.tallies?.count({ event: 'made', poster });
    const parent = poster.remixOf ? await findVisible(poster.remixOf).catch(() => undefined) : undefined;
    if (parent) deps.tallies?.count({ event: 'remixed', poster: parent });
    return { poster: made, token: await manageToken(poster.id), created: true };
  }

  /**
   * A rendition of a poster that may be seen, drawn when it is first asked for. `press` says how a PDF is made ready,
   * `options` how wide a picture is that is smaller than its format, and whether drawing it can wait.
   *
   * @throws FlyposterError `unknown_poster`, `unknown_format`, `unknown_type`, or what drawing and storing report.
   */
  async function rendition(
    id: string,
    format: string,
    type: string,
    press?: Press,
    options?: DrawOptions,
  ): Promise<StoredFile> {
    const poster = await get(id);
    if (!isFormatName(format) || !poster.formats.includes(format)) throw new FlyposterError('unknown_format');
    if (!isTypeOf(format, type)) throw new FlyposterError('unknown_type');
    return renditions.read(poster, format, type, press, options);
  }

  /** Bytes of the rendition that a poster has from the start; undefined where it has to be drawn anew. */
  function firstSize(poster: Poster): Promise<number | undefined> {
    return renditions.size(poster, leadFormat(poster), FIRST_TYPE);
  }

  /** Where anyone can fetch a rendition that was drawn; undefined where that is with us only. */
  function publicAddress(
    id: string,
    format: FormatName,
    type: FileType,
    press?: Press,
    width?: PictureWidth,
  ): string | undefined {
    return files.publicUrl(renditionKey(id, format, type, press, width));
  }

  /** A poster that may be seen. @throws FlyposterError `unknown_poster`, for a hidden one too. */
  async function get(id: string): Promise<Poster> {
    const poster = await findVisible(id);
    if (!poster) throw new FlyposterError('unknown_poster');
    return poster;
  }

  async function findVisible(id: string): Promise<Poster | undefined> {
    if (!isPosterId(id)) return undefined;
    const poster = await known.get(id, async () => {
      const value = await records.get(id);
      return value && { value, about: [id] };
    });
    return poster?.status === 'hidden' ? undefined : poster;
  }

  /** The token that lets a poster's maker manage it. It is derived, not stored: a lost database copy gives none away. */
  async function manageToken(id: string): Promise<string> {
    return hmac(await settings.secret(), `manage:${id}`).toString('base64url');
  }

  /** @throws FlyposterError `not_allowed` unless `token` is the manage token of the poster. */
  async function authorise(id: string, token: string): Promise<void> {
    const expected = Buffer.from(await manageToken(id));
    const given = Buffer.from(token);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new FlyposterError('not_allowed');
  }

  /** Deletes a poster and its files for good, by its manage token. */
  async function remove(id: string, token: string): Promise<void> {
    const poster = await get(id);
    await authorise(id, token);
    await records.delete(id);
    await deleteRenditions(poster);
  }

  async function deleteRenditions({ id, formats }: Poster): Promise<void> {
    for (const format of formats) {
      await Promise.all(renditionKeys(id, format).map((key) => files.delete(key)));
    }
  }

  /** A moderator's decision. Approving lists a poster in the galleries, hiding makes every address of it answer 404. */
  async function decide(id: string, decision: 'approve' | 'hide'): Promise<Poster> {
    const status = decision === 'approve' ? 'listed' : 'hidden';
    if (!isPosterId(id) || !(await records.setStatus(id, status))) throw new FlyposterError('unknown_poster');
    const poster = (await records.get(id))!;
    // Where anyone can fetch files without asking us they must go; they are drawn anew if the poster ever comes back.
    if (decision === 'hide' && files.publicUrl(renditionKey(id, leadFormat(poster), FIRST_TYPE)))
      await deleteRenditions(poster);
    return poster;
  }

  return {
    make,
    get,
    rendition,
    firstSize,
    publicAddress,
    remove,
    authorise,
    manageToken,
    decide,
    list: (query: PosterQuery): Promise<PosterPage> => records.list(query),
    remixes: (id: string, limit: number): Promise<Poster[]> => records.remixes(id, limit),
    byStatus: (status: Status, limit: number): Promise<Poster[]> => records.byStatus(status, limit),
  };
}

function parseMakeRequest(input: unknown): MakeRequest {
  const parsed = makeRequestSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidFields(fieldErrors(parsed.error, 'There is no such field.'));
}

function hmac(secret: Uint8Array, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

/** JSON with sorted keys, so that equal requests hash alike. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
