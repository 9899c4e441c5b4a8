import * as patterns from '../../../web/address-patterns.ts';
import { API_ADDRESSES } from './api-addresses.ts';
import { EMBEDS } from './embed-addresses.ts';
import { FILES } from './file-addresses.ts';
import { PAGES } from './page-addresses.ts';
import type { AddressDeclaration, AddressName } from './policy.ts';
import { PROBES } from './probe-addresses.ts';

/**
 * Every address of the server. If two patterns match a path, the first one here wins. A pattern without a declaration
 * does not compile, nor does a declaration without handlers (src/http/app.ts).
 */
export const ADDRESSES = {
  ...PROBES,
  ...API_ADDRESSES,
  ...FILES,
  ...PAGES,
  ...EMBEDS,
} satisfies Record<AddressName, AddressDeclaration>;

export type Addresses = typeof ADDRESSES;

/** The names in the order of `ADDRESSES`. */
export const ADDRESS_NAMES = Object.keys(ADDRESSES) as AddressName[];

const PATTERNS: Readonly<Record<AddressName, string>> = patterns;

/** The pattern of an address. */
export const patternOf = (name: AddressName): string => PATTERNS[name];

/** The declaration of an address, in the general type. */
export const declarationOf = (name: AddressName): AddressDeclaration => ADDRESSES[name];
