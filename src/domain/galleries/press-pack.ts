import { setTimeout as pause } from 'node:timers/promises';
import type { Caption } from '../caption.ts';
import { FlyposterError } from '../errors.ts';
import { readBytes, type StoredFile } from '../files.ts';
import { type FileType, FORMATS, type FormatName, isPrintFormat, leadFormat } from '../format.ts';
import type { CaptionOf } from '../posters/captions.ts';
import type { Poster } from '../posters/poster.ts';
import type { Reading } from '../posters/reading.ts';
import type { Galleries } from './galleries.ts';
import type { Gallery } from './gallery.ts';

/**
 * The qualities of the files in a pack. `screen`: the picture that is shown everywhere. `print`: a sheet for a press,
 * or the largest picture if there is none.
 */
export const QUALITIES = ['screen', 'print'] as const;
export type Quality = (typeof QUALITIES)[number];

/** The most posters in a pack: the first of the gallery. */
export const MOST_IN_PACK = 1000;

/** One file of a pack. */
export interface PackedFile {
  /** The path in the pack, made of numbers and ids, never of user text. */
  name: string;
  modifiedAt: Date;
  /** Must be read before the next file is asked for. */
  content: Uint8Array | ReadableStream<Uint8Array>;
}

/** A poster in a press pack. */
export interface PackedPoster {
  /** Its place in the gallery, from 1. */
  number: number;
  poster: Poster;
  caption: Caption;
  /** Names of the poster's files, filled in as `PressPack.files` yields them. */
  files: Partial<Record<Quality, string>>;
  /** Qualities whose file could not be read or drawn. */
  missing: Quality[];
}

export interface PressPack {
  gallery: Gallery;
  /** The posters of the gallery, without those that were hidden meanwhile. */
  posters: PackedPoster[];
  /** Names of files that were yielded before their poster was hidden. */
  withdrawn: string[];
  /** True if the gallery has more posters than the pack. */
  cut: boolean;
  /** Yields the pictures, drawing each that does not exist yet. Can be called once. */
  files(signal: AbortSignal): AsyncGenerator<PackedFile, void, undefined>;
}

export interface PressPacksDeps {
  galleries: Pick<Galleries, 'posters'>;
  posters: Pick<Reading, 'get' | 'rendition'>;
  captionOf: CaptionOf;
}

export type PressPacks = ReturnType<typeof createPressPacks>;

/**
 * The largest file that is read whole before it is yielded, bytes: a failing store rarely breaks such a file in the
 * middle.
 */
const READ_AHEAD = 1024 * 1024;
/** Errors after which a file is tried again, and the pause before each retry, ms. */
const PASSING = new Set(['busy', 'store_unavailable', 'render_timeout']);
const PAUSES = [500, 3000];

/** Creates press packs: the posters of a gallery in the quality that papers and sites want, with captions. */
export function createPressPacks({ galleries, posters, captionOf }: PressPacksDeps) {
  const inTurn = createTurns();

  /** Opens the pack of a gallery with its current posters. */
  async function open(gallery: Gallery, qualities: readonly Quality[]): Promise<PressPack> {
    const pack: PressPack = {
      gallery,
      posters: [],
      withdrawn: [],
      cut: false,
      files: (signal) => drawAll(pack, qualities, signal),
    };
    for await (const poster of galleries.posters(gallery)) {
      pack.cut = pack.posters.length === MOST_IN_PACK;
      if (pack.cut) break;
      const number = pack.posters.length + 1;
      pack.posters.push({ number, poster, caption: await captionOf(poster), files: {}, missing: [] });
    }
    return pack;
  }

  async function* drawAll(pack: PressPack, qualities: readonly Quality[], signal: AbortSignal) {
    const digits = Math.max(3, String(pack.posters.length).length);
    for (const quality of qualities) {
      for (const packed of [...pack.posters]) {
        const { id, createdAt } = packed.poster;
        const [format, type] = renditionFor(packed.poster, quality);
        const name = `${quality}/${String(packed.number).padStart(digits, '0')}-${id}.${type}`;
        const content = await read(id, format, type, signal);
        if (signal.aborted) return;
        if (content === 'withdrawn') {
          withdraw(pack, packed);
        } else if (content === 'missing') {
          packed.missing.push(quality);
        } else {
          packed.files[quality] = name;
          yield { name, modifiedAt: new Date(createdAt), content };
        }
      }
    }
    // A large pack takes long: a poster may have been taken down after its last file.
    for (const packed of [...pack.posters]) {
      const gone = await posters.get(packed.poster.id).then(() => false, isUnknown);
      if (gone) withdraw(pack, packed);
    }
  }

  async function read(id: string, format: FormatName, type: FileType, signal: AbortSignal) {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        // All packs together draw one file at a time, with low priority: people who wait for a poster come first.
        const file = await inTurn(async () =>
          posters.rendition(await posters.get(id), format, type, undefined, { lowPriority: true }),
        );
        return await takeIn(file, signal);
      } catch (error) {
        if (isUnknown(error)) return 'withdrawn';
        const code = error instanceof FlyposterError ? error.code : 'internal';
        const wait = PAUSES[failures];
        if (wait === undefined || !PASSING.has(code)) return 'missing';
        await pause(wait, undefined, { signal }).catch(() => {});
      }
    }
    return 'missing';
  }

  return { open };
}

/** Removes a poster that was taken down from a pack, and notes its files that were already yielded. */
function withdraw(pack: PressPack, packed: PackedPoster): void {
  pack.posters = pack.posters.filter((other) => other !== packed);
  pack.withdrawn.push(...Object.values(packed.files));
}

function isUnknown(error: unknown): boolean {
  return error instanceof FlyposterError && error.code === 'unknown_poster';
}

/** Returns the format and the file type of a poster in a quality. */
export function renditionFor(poster: Pick<Poster, 'formats'>, quality: Quality): [FormatName, FileType] {
  if (quality === 'screen') return [leadFormat(poster), 'jpg'];
  const area = (format: FormatName) => FORMATS[format].width * FORMATS[format].height;
  const bySize = [...poster.formats].sort((a, b) => area(a) - area(b));
  // The smallest sheet is as sharp as the largest, because its texts are outlines.
  const sheet = bySize.find(isPrintFormat);
  return sheet ? [sheet, 'pdf'] : [bySize.at(-1)!, 'png'];
}

async function takeIn(file: StoredFile, signal: AbortSignal): Promise<PackedFile['content']> {
  if (file.size <= READ_AHEAD) return readBytes(file);
  // Closes the file if its reader stops in the middle.
  return file.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
}

/** Creates a queue that runs one task after the other. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
