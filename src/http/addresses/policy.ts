import type { z } from 'zod';
import type * as patterns from '../../../web/address-patterns.ts';
import type { CacheName } from './cache-control.ts';
import type { LimitName } from './limits.ts';

/** The name of an address, which is that of its pattern. */
export type AddressName = keyof typeof patterns;

export type Method = 'GET' | 'POST' | 'DELETE';

/**
 * The senders that an operation accepts. `everyone`: also scripts and forms of other sites. `own pages`: forms of other
 * sites are refused. `own frames`: the same, but a sandboxed page, which has no origin, may send too. `manager`: only
 * with the poster's manage token, which the handler checks. `probe`: monitoring, under any host name.
 */
export type Who = 'everyone' | 'own pages' | 'own frames' | 'manager' | 'probe';

/**
 * The framing of an address. `none`: it has no pages. `page`: its pages may not be framed. `secret`: the same, and the
 * address, which contains the manage token, is never sent as a referrer. `embed`: every site may frame its pages.
 */
export type Frame = 'none' | 'page' | 'secret' | 'embed';

/**
 * The use that scripts and pages of other sites may make of the answers (CORS, CORP). `own`: none. `errors`: they may
 * read errors, except error pages. `show`: they may show the answer, as in an `<img>`. `read`: they may read it.
 * `send`: they may send to the address as well.
 */
export type Origins = 'own' | 'errors' | 'show' | 'read' | 'send';

/**
 * The body that an operation takes. JSON without a `refusal` is handed on unchecked to a use case, which parses it with
 * the same schema.
 */
export type Body =
  | { type: 'json'; schema: z.ZodType; refusal?: string }
  | { type: 'form' }
  | { type: 'form with photos' }
  | { type: 'photo' };

/** The parameters of a query; others are ignored. `refusal` is the message for a query that does not match. */
export interface Query {
  schema: z.ZodType;
  refusal?: string;
}

/**
 * The answers that the response cache keeps. By `path`: one for all queries, but none for requests with a cookie or
 * with a parameter in `except`. By `query`: one without a query, and one for each of these values of a single
 * parameter.
 */
export type Kept =
  | { by: 'path'; except: readonly string[] }
  | { by: 'query'; values: Readonly<Record<string, readonly number[]>> };

/** The body of an answer: a schema for JSON, a media type for anything else, null for no body. */
export type AnswerBody = z.ZodType | string | null;

/** The declaration of one method of an address. */
export interface Operation {
  who: Who;
  /** The caching of a successful answer; a handler may set another. Absent: no `Cache-Control`. */
  cache?: CacheName;
  kept?: Kept;
  body?: Body;
  /** The limit that requests count against. */
  limit?: LimitName;
  query?: Query;
  /** The successful answers of the API, by status. */
  answers?: Readonly<Record<number, AnswerBody>>;
}

/** The part of a declaration that all methods of an address share. */
export interface Policy {
  frame: Frame;
  origins: Origins;
  /** For programs only: errors are problem documents, whatever the `Accept` header says. */
  programs?: true;
}

/** Everything about an address except its pattern and its handlers. */
export interface AddressDeclaration extends Policy {
  /** A phrase that describes the address. */
  summary: string;
  /** The address under which other sites embed this page. */
  embed?: AddressName;
  methods: Partial<Record<Method, Operation>>;
}

export type Declarations = Partial<Record<AddressName, AddressDeclaration>>;
