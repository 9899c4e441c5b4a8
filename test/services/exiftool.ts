import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the machine has ExifTool. With CI=true it must have; elsewhere its absence is said aloud. */
export function hasExifTool(): boolean {
  if (spawnSync('exiftool', ['-ver']).status === 0) return true;
  if (process.env.CI === 'true') throw new Error('exiftool is missing, and CI skips nothing.');
  console.warn('SKIPPED: the tests of metadata, because exiftool is missing (apt-get install libimage-exiftool-perl).');
  return false;
}

/** Everything that ExifTool reads in a file, by group and name, such as `XMP-dc:Title`. */
export function readMetadata(file: Uint8Array): Record<string, unknown> {
  // Values as they are stored, structures as such, in each language that there is.
  const args = ['-json', '-G1', '-struct', '-n', '-charset', 'utf8', '-api', 'largefilesupport=1', '-'];
  const [read] = JSON.parse(execFileSync('exiftool', args, { input: file, encoding: 'utf8', maxBuffer: 16e6 }));
  return read as Record<string, unknown>;
}
