import { FlyposterError, invalidFields } from '../errors.ts';
import type { Actor } from '../events/actor.ts';
import { fieldErrors } from '../field-errors.ts';
import { leadFormat } from '../format.ts';
import type { Photos } from '../photos/photos.ts';
import type { Status } from '../poster-status.ts';
import type { SettingsRecords } from '../settings/settings-records.ts';
import { checkValues } from '../slots/check-values.ts';
import type { Tallies } from '../tallies/tallies.ts';
import type { Template } from '../template/template.ts';
import type { TemplateKeeper, Templates } from '../template/templates.ts';
import type { Values } from '../values/values.ts';
import { defaultAlt, slogansOf } from './alt.ts';
import { hashRequest, idFromKey } from './idempotency.ts';
import type { Management } from './management.ts';
import { type MakeRequest, makeRequestSchema, type Poster } from './poster.ts';
import { randomPosterId } from './poster-id.ts';
import type { NewPoster, PosterRecords } from './poster-records.ts';
import type { Reading } from './reading.ts';
import { FIRST_TYPE } from './rendition-key.ts';
import type { Renditions } from './renditions.ts';

export interface MakingDeps {
  templates: Pick<Templates, 'get'>;
  keeper: TemplateKeeper;
  posters: Pick<Reading, 'get' | 'find'>;
  records: Pick<PosterRecords, 'insert' | 'requestHash'>;
  settings: Pick<SettingsRecords, 'read' | 'secret'>;
  photos: Pick<Photos, 'useAll'>;
  renditions: Pick<Renditions, 'draw'>;
  management: Pick<Management, 'token'>;
  tallies: Pick<Tallies, 'count'>;
  now: () => Date;
}

/** A poster just made, with the token that lets its maker delete it. */
export interface MadePoster {
  poster: Poster;
  token: string;
  /** False if an earlier request with the same idempotency key made it. */
  created: boolean;
}

/** A poster to be made, and the poster that it remixes. */
interface Draft {
  poster: Omit<NewPoster, 'madeBy'>;
  parent: Poster | undefined;
}

export type Making = ReturnType<typeof createMaking>;

/** The use case of making a poster. */
export function createMaking(deps: MakingDeps) {
  const { templates, keeper, posters, records, settings, photos, renditions, management, tallies, now } = deps;
  const making = new Map<string, Promise<MadePoster>>();

  /**
   * Makes a poster. Resolves when its first rendition and its record are durable. The same idempotency key always leads
   * to the same poster, for any number of requests on any server.
   *
   * @throws FlyposterError `invalid_values`, `unknown_template`, `unknown_parent`, `idempotency_key_reused`, or errors
   * of the renderer and the stores.
   */
  async function make(input: unknown, actor: Actor, idempotencyKey?: string): Promise<MadePoster> {
    const request = parseMakeRequest(input);
    const template = templates.get(request.template);
    if (!template)
      throw new FlyposterError('unknown_template', `There is no template "${request.template}".`, {
        errors: [{ path: 'template', message: 'There is no such template.' }],
      });
    const values = checkValues(template, request.values);
    if (idempotencyKey === undefined) {
      return store(await draft(randomPosterId(), template, values, request, null), actor, template);
    }

    const id = idFromKey(await settings.secret(), idempotencyKey);
    const requestHash = hashRequest(request);
    const flight = `${id}:${requestHash}`;
    const running = making.get(flight);
    if (running) return running.then((made) => ({ ...made, created: false }));
    const promise = (async () => {
      const earlier = await records.requestHash(id);
      if (earlier !== undefined) return replay(id, requestHash, earlier);
      return store(await draft(id, template, values, request, requestHash), actor, template);
    })().finally(() => making.delete(flight));
    making.set(flight, promise);
    return promise;
  }

  /** Answers a request whose key made a poster before. @throws FlyposterError `idempotency_key_reused` */
  async function replay(id: string, requestHash: string, earlier: string | null): Promise<MadePoster> {
    if (earlier !== requestHash) throw new FlyposterError('idempotency_key_reused');
    return { poster: await posters.get(id), token: await management.token(id), created: false };
  }

  async function draft(
    id: string,
    template: Template,
    values: Values,
    request: MakeRequest,
    requestHash: string | null,
  ): Promise<Draft> {
    await photos.useAll(values);
    const { imprint, moderation } = await settings.read();
    const parent = request.remixOf ? await posters.find(request.remixOf) : undefined;
    if (request.remixOf && !parent) {
      throw new FlyposterError('unknown_parent', undefined, {
        errors: [{ path: 'remixOf', message: 'There is no such poster.' }],
      });
    }
    const status: Status = !request.list ? 'unlisted' : moderation === 'open' ? 'listed' : 'submitted';
    const poster = {
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
    return { poster, parent };
  }

  /** Stores a poster: its template and its picture first, then the record, so that no record is without its files. */
  async function store({ poster, parent }: Draft, madeBy: Actor, template: Template): Promise<MadePoster> {
    await keeper.keep(template);
    await renditions.draw(poster, leadFormat(poster), FIRST_TYPE);
    const inserted = await records.insert({ ...poster, madeBy });
    if (!inserted) {
      const earlier = await records.requestHash(poster.id);
      return replay(poster.id, poster.requestHash ?? '', earlier ?? null);
    }
    const { requestHash: _, slogans: __, ...made } = poster;
    tallies.count({ event: 'made', poster });
    if (parent) tallies.count({ event: 'remixed', poster: parent });
    return { poster: made, token: await management.token(poster.id), created: true };
  }

  return { make };
}

function parseMakeRequest(input: unknown): MakeRequest {
  const parsed = makeRequestSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidFields(fieldErrors(parsed.error, 'There is no such field.'));
}
