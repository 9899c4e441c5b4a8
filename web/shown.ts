import { FORMATS, type FormatName, pictureSize } from '../src/domain/format.ts';
import { sloganOf } from '../src/domain/posters/alt.ts';
import type { Poster } from '../src/domain/posters/poster.ts';
import { keepsPhotos, publicPoster } from '../src/domain/posters/public-poster.ts';
import type { Template } from '../src/domain/template/template.ts';
import { splitGraphemes } from '../src/domain/values/slogan.ts';
import { examplePath, renditionPath } from './addresses.ts';

const SMALL = 480;

/** An image with the size that keeps its place while it loads. */
export interface Picture {
  src: string;
  width: number;
  height: number;
}

/** A poster as pages show it. */
export interface ShownPoster {
  /** The poster without photos that others may not use. */
  poster: Poster;
  /** True if it had such photos. */
  keepsPhotos: boolean;
  /** Its slogan in one line; the alt text if it has none. */
  slogan: string;
  /** The format of the picture. */
  format: FormatName;
  picture: Picture;
  /** True if its template is still there. */
  canRemix: boolean;
}

/** A template with a picture of its example. */
export interface ShownTemplate {
  template: Template;
  /** The format of the picture. */
  format: FormatName;
  picture: Picture;
}

/** Prepares a poster for pages, in the given format. `template` is undefined if it was taken away. */
export function showPoster(poster: Poster, template: Template | undefined, format: FormatName): ShownPoster {
  const { width, height } = FORMATS[format];
  return {
    poster: publicPoster(poster),
    keepsPhotos: keepsPhotos(poster),
    slogan: sloganOf(poster, template),
    format,
    picture: { src: renditionPath(poster.id, format, 'jpg'), width, height },
    canRemix: template !== undefined,
  };
}

/** The picture of a poster for places where it is never wider than 480 px. */
export function smallPicture({ poster, format }: ShownPoster): Picture {
  return { src: renditionPath(poster.id, format, 'jpg', SMALL), ...pictureSize(format, SMALL) };
}

/** Prepares a template for pages, in the given format. */
export function showTemplate(template: Template, format: FormatName): ShownTemplate {
  const { width, height } = FORMATS[format];
  return { template, format, picture: { src: examplePath(template.id, format), width, height } };
}

/** The link card of a page about a template. */
export function cardOf({ template, picture }: ShownTemplate): { picture: Picture; alt: string } {
  return { picture, alt: `A poster made from the template ${template.name}` };
}

/** Cuts a text to at most `most` graphemes, with an ellipsis if something was cut off. */
export function shorten(text: string, most: number): string {
  const letters = splitGraphemes(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
