import type { Caption } from '../domain/caption.ts';

/**
 * Digital source types (IPTC NewsCodes): "digital creation" is made by people with non-generative tools; "composite" is
 * put together from parts of unknown origin.
 */
export const SOURCE_TYPES: Record<Caption['madeOf'], string> = {
  words: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
  'words and photos': 'http://cv.iptc.org/newscodes/digitalsourcetype/composite',
};
