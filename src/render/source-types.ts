import type { Caption } from '../domain/caption.ts';

/**
 * IPTC NewsCodes, Digital Source Type: made by people with tools that invent nothing, or put together from several things
 * of which we do not know how they were made.
 */
export const SOURCE_TYPES: Record<Caption['madeOf'], string> = {
  words: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
  'words and photos': 'http://cv.iptc.org/newscodes/digitalsourcetype/composite',
};
