/** Fonts and emoji for browsers that lay posters out themselves: the same bytes that the render processes use. */
export interface LayoutAssets {
  /** Changes with any of it. */
  revision: string;
  /** The catalogue of fonts and the keys of emoji, as JSON that `unpackCatalogue` reads. */
  catalogue(): Uint8Array;
  /** The file of a face, by its id; undefined where there is none. */
  face(id: string): Promise<{ bytes: Uint8Array; mediaType: string } | undefined>;
  /** The SVG of an emoji, by its key; undefined where there is none. */
  picture(key: string): Promise<string | undefined>;
}
