import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../scripts/stamp.mjs';

describe('the Dockerfile', () => {
  it('copies only what is there and what its ignore file lets through', () => {
    const dockerfile = readFileSync('deploy/Dockerfile', 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((match) =>
      match[1]!.split(' ').slice(0, -1),
    );
    const through = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').match(/(?<=^!).+$/gm)!;
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(new Set(copied)).toEqual(new Set(through));
  });

  it('builds from all that a build is made from', () => {
    const stage = readFileSync('deploy/Dockerfile', 'utf8').split('RUN npm run build')[0]!;
    const copied = [...stage.matchAll(/^COPY (.+)$/gm)].flatMap((match) => match[1]!.split(' ').slice(0, -1));
    expect(copied).toEqual(expect.arrayContaining([...SOURCES]));
  });
});
