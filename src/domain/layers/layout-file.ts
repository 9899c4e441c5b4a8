/** Returns the name of a layer's file for one layout, in the folder of the template. */
export function layoutFile(file: string, layout: string): string {
  return file.replaceAll('{layout}', layout);
}
