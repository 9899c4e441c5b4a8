/** Fonts and emoji for browsers that lay posters out themselves: the same bytes that the render processes use. */
export interface LayoutAssets {
  /** Changes when any of the files changes. */
  revision: string;
  /** Returns the catalogue of fonts and the keys of emoji, as JSON for `unpackCatalogue`. */
  catalogue(): Uint8Array;
  /** Returns the file of a font face by its id; undefined if there is none. */
  face(id: string): Promise<{ bytes: Uint8Array; mediaType: string } | undefined>;
  /** Returns the SVG of an emoji by its key; undefined if there is none. */
  picture(key: string): Promise<string | undefined>;
}
