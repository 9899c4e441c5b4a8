import type { FontCatalogue, FontFace, FontFamily } from './font-book.ts';

/** A catalogue in the form in which it is sent to browsers, with the keys of all emoji that have a picture. */
export interface PackedCatalogue {
  families: (Omit<FontFamily, 'faces'> & { faces: [id: string, weight: number, ranges: string][] })[];
  pictures: string;
}

/** Packs a catalogue. Its few thousand ranges of code points are written as the distances between them. */
export function packCatalogue({ families }: FontCatalogue, pictures: Iterable<string>): PackedCatalogue {
  return {
    families: families.map((family) => ({
      ...family,
      faces: family.faces.map(({ id, weight, ranges }) => [id, weight, packRanges(ranges)]),
    })),
    pictures: [...pictures].join(' '),
  };
}

/** Unpacks a catalogue and the keys of the emoji. */
export function unpackCatalogue(packed: PackedCatalogue): { catalogue: FontCatalogue; pictures: Set<string> } {
  const families = packed.families.map((family) => ({
    ...family,
    faces: family.faces.map(([id, weight, ranges]): FontFace => ({ id, weight, ranges: unpackRanges(ranges) })),
  }));
  return { catalogue: { families }, pictures: new Set(packed.pictures.split(' ')) };
}

function packRanges(ranges: readonly number[]): string {
  return ranges.map((point, i) => (point - (ranges[i - 1] ?? 0)).toString(36)).join(' ');
}

function unpackRanges(packed: string): number[] {
  let point = 0;
  return packed === '' ? [] : packed.split(' ').map((step) => (point += Number.parseInt(step, 36)));
}
