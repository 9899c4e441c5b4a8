import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Template } from '../../src/domain/template/template.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { createTemplateFolders } from '../../src/templates/folder-cache.ts';
import { createTemplateArchive } from '../../src/templates/template-versions.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

afterAll(removeFolders);

/** A state of one version of a template, as an author leaves it who does not count the version up. */
const state = (revision: string) => ({ id: 'banner', version: 3, revision }) as Template;
const filesOf = (text: string) => async () => new Map([['template.json', text]]);

it('keeps the state that a poster was made from last, also one that had been kept before', async () => {
  const archive = createTemplateArchive(
    createDiskFiles(await temporaryFolder()),
    createTemplateFolders(await temporaryFolder()),
  );
  const together = [archive.keep(state('one'), filesOf('1')), archive.keep(state('two'), filesOf('2'))];
  await Promise.all(together);
  await archive.keep(state('one'), filesOf('1'));
  const folder = await archive.open('banner', 3);
  expect(await readFile(join(folder!, 'template.json'), 'utf8')).toBe('1');
});
