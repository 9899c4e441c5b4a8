/** The prefix of the storage keys of all template versions that posters were made from. */
export const TEMPLATE_SNAPSHOTS = 'templates/';

/** Returns the storage key of the files of one version of a template. */
export function templateKey(id: string, version: number): string {
  return `${TEMPLATE_SNAPSHOTS}${id}/${version}.json`;
}
