import type { z } from 'zod';
import type * as patterns from '../../../web/address-patterns.ts';
import type { CacheName } from './cache-control.ts';
import type { LimitName } from './limits.ts';

/** The name of an address: that of its pattern. */
export type AddressName = keyof typeof patterns;

export type Method = 'GET' | 'POST' | 'DELETE';

/**
 * `everyone`: also scripts and forms of other sites. `own pages`: forms of other sites are refused. `own frames`: as before,
 * but a page in a sandbox, which has no origin, may send too. `manager`: who has the poster's manage token, which the
 * handler checks. `probe`: who watches the server, by whatever host name.
 */
export type Who = 'everyone' | 'own pages' | 'own frames' | 'manager' | 'probe';

/**
 * `none`: it answers with no page. `page`: its pages are in no frame. `secret`: the same, and the address, which holds the
 * manage token, is told to nobody. `embed`: every site may frame its pages.
 */
export type Frame = 'none' | 'page' | 'secret' | 'embed';

/**
 * The use that scripts and pages of other sites may make of the answers (CORS, CORP). `own`: none. `errors`: they read errors
 * but pages. `show`: they show it, as in an `<img>`. `read`: they read it. `send`: they may send to it as well.
 */
export type Origins = 'own' | 'errors' | 'show' | 'read' | 'send';

/** The body that is taken. JSON without a `refusal` is handed on unread to a use case,
 * which parses it with the same schema. */
export type Body =
  | { type: 'json'; schema: z.ZodType; refusal?: string }
  | { type: 'form' }
  | { type: 'form with photos' }
  | { type: 'photo' };

/** The parameters that a query may have; others are let be. `refusal` is said of those that need a change. */
export interface Query {
  schema: z.ZodType;
  refusal?: string;
}

/**
 * The answers that the response cache keeps. By `path`: one for every query, but none with a cookie or with one of the
 * parameters in `except`. By `query`: one without a query, and one for each of these values of a single parameter.
 */
export type Kept =
  | { by: 'path'; except: readonly string[] }
  | { by: 'query'; values: Readonly<Record<string, readonly number[]>> };

/** The body of an answer: JSON by its schema, anything else by its media type, null where there is none. */
export type AnswerBody = z.ZodType | string | null;

/** What one method of an address does. */
export interface Operation {
  who: Who;
  /** How the answer is cached where all goes well; a handler may say otherwise. Absent: nothing is said. */
  cache?: CacheName;
  kept?: Kept;
  body?: Body;
  /** The limit that counts its requests. */
  limit?: LimitName;
  query?: Query;
  /** The answers of the API where all goes well, by status. */
  answers?: Readonly<Record<number, AnswerBody>>;
}

/** What holds for all methods of an address. */
export interface Policy {
  frame: Frame;
  origins: Origins;
  /** Only programs ask: errors are problem documents, whatever the asker takes. */
  programs?: true;
}

/** Everything about an address but its pattern and its handlers. */
export interface AddressDeclaration extends Policy {
  /** What it is, as a phrase. */
  summary: string;
  /** The address under which other sites embed what it shows. */
  embed?: AddressName;
  methods: Partial<Record<Method, Operation>>;
}

export type Declarations = Partial<Record<AddressName, AddressDeclaration>>;
