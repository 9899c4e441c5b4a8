import { join } from 'node:path';
import { openWorkshop, type Workshop } from '../../src/render/workshop.ts';
import { DRAWN_ART } from './drawn-art.ts';

const root = process.cwd();
let opened: Promise<Workshop> | undefined;

/** The real layout and render code with the built-in templates and fonts, opened once for a test file. */
export function workshop(): Promise<Workshop> {
  opened ??= openWorkshop({
    root,
    templates: [join(root, 'templates')],
    fonts: [join(root, 'fonts')],
    cache: DRAWN_ART,
  });
  return opened;
}

export const IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';
