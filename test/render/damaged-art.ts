import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayoutName } from '../../src/domain/format.ts';
import { type Damage, set, unset } from './damage.ts';
import { svg } from './sound-template.ts';

const art = (inner: string, layout: LayoutName = 'share') => ({ share: svg(layout, inner) });
const IN_ART = { path: 'layers.1.file', file: 'art-share.svg' };

/** Mistakes in art that keep its template from being used. */
export const DAMAGED_ART: Record<string, Damage> = {
  'missing art': {
    art: { square: null },
    path: 'layers.1.file',
    file: 'art-square.svg',
    message: /missing/,
    hint: /Put/,
  },
  'art that is a link': {
    art: { share: null },
    more: (folder) => symlink('/etc/hostname', join(folder, 'art-share.svg')),
    ...IN_ART,
    message: /leads out of the folder/,
    hint: /the file itself/,
  },
  'art too large': {
    art: art(`<desc>${'x'.repeat(1024 * 1024)}</desc>`),
    ...IN_ART,
    message: /1\.0 MB; art may have 1 MB/,
    hint: /Simplify/,
  },
  'art that is not XML': {
    art: art('<g>\n<rect></g>'),
    ...IN_ART,
    message: /well-formed XML/,
    hint: /Close every element/,
  },
  'art with a script': {
    art: art('\n  <script>alert(1)</script>'),
    ...IN_ART,
    message: /scripts/,
    hint: /Take/,
    place: [2, 3],
  },
  'art with an event handler': {
    art: art('<rect width="9" height="9" onload="alert(1)"/>'),
    ...IN_ART,
    message: /event handlers \(onload\)/,
    hint: /attribute/,
  },
  'art with a picture from elsewhere': {
    art: art('<image href="https://example.org/x.png"/>'),
    ...IN_ART,
    message: /outside the file \(https:/,
    hint: /#id/,
  },
  'art with an embedded picture': {
    art: art('<image href="data:image/png;base64,AAAA"/>'),
    ...IN_ART,
    message: /outside the file/,
    hint: /shapes/,
  },
  'art with an external fill': {
    art: art('<rect width="9" height="9" fill="url(other.svg#a)"/>'),
    ...IN_ART,
    message: /outside the file \(url\(other/,
    hint: /#id/,
  },
  'art with a DOCTYPE': {
    art: { share: `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('share', '')}` },
    ...IN_ART,
    message: /DOCTYPE/,
    hint: /Take that line/,
  },
  'art with imported styles': {
    art: art('<style>@import "https://example.org/x.css";</style>'),
    ...IN_ART,
    message: /import styles/,
    hint: /rules/,
  },
  'art with HTML in it': {
    art: art('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    ...IN_ART,
    message: /foreignObject/,
    hint: /shapes/,
  },
  'art with text': {
    art: art('<text x="9" y="9">Now</text>'),
    ...IN_ART,
    message: /without fonts/,
    hint: /paths/,
  },
  'art of another size': {
    art: art('<rect width="9" height="9"/>', 'square'),
    ...IN_ART,
    message: /viewBox is "0 0 1080 1080"/,
    hint: /"0 0 1200 630"/,
  },
  'art without a viewBox': {
    art: { share: '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>' },
    ...IN_ART,
    message: /needs a viewBox/,
    hint: /"0 0 1200 630"/,
  },
  'art without the namespace': {
    art: { share: '<svg viewBox="0 0 1200 630"><rect width="9" height="9"/></svg>' },
    ...IN_ART,
    message: /root must be an svg/,
    hint: /xmlns/,
  },
};

/** What can be drawn, or at least tried, and should not be. */
export const DOUBTFUL: Record<string, Damage> = {
  'art that kills the renderer': {
    art: art('<g opacity="0.5"><rect x="5000" y="10" width="20" height="20" fill="red"/></g>'),
    ...IN_ART,
    message: /renderer dies/,
    hint: /outside the canvas/,
    loads: true,
  },
  'art that takes days': {
    art: art(
      '<filter id="f"><feTurbulence numOctaves="10000000"/></filter><rect width="1200" height="630" filter="url(#f)"/>',
    ),
    ...IN_ART,
    message: /takes too long/,
    hint: /filters/,
    loads: true,
  },
  'art that the renderer refuses': {
    art: art('<use href="#a"/><ink:rect width="9"/>'),
    ...IN_ART,
    message: /renderer refuses it/,
    hint: /plain SVG/,
    loads: true,
  },
  'a weight that the font lacks': {
    json: set('layers.3.weight', 700),
    path: 'layers.3.weight',
    message: /"anton" has no weight 700/,
    hint: /It has 400/,
    loads: true,
  },
  'an imprint at the edge': {
    json: set('layers.4.box.share', [10, 590, 1100, 30]),
    path: 'layers.4.box.share',
    message: /imprint leaves the safe area/,
    hint: /left 60, top 32, right 1140 and bottom 598/,
    loads: true,
  },
  'a default too long for its slot': {
    json: set('slots.0.maxLength', 5),
    path: 'slots.0.default',
    message: /the slot takes 5/,
    hint: /maxLength/,
    loads: true,
  },
  'two options of one value': {
    json: set('slots.1.options.1.value', 'day'),
    path: 'slots.1.options.1.value',
    message: /two options/,
    hint: /Rename/,
    loads: true,
  },
  'an unused slot': {
    json: (t) => t.slots.push({ type: 'text', name: 'place', label: 'Place' }),
    path: 'slots.3',
    message: /no layer uses the slot "place"/,
    hint: /Add a text layer/,
    loads: true,
    severity: 'warning',
  },
  'text over the imprint': {
    json: set('layers.3.box.share', [60, 60, 1080, 530]),
    path: 'layers.4.box.share',
    message: /layers\.3 lies over the imprint/,
    hint: /Part the two/,
    loads: true,
    severity: 'warning',
  },
  'text over text': {
    json: (t) => {
      t.slots.push({ type: 'text', name: 'place', label: 'Place' });
      const box = { share: [60, 500, 700, 40], square: [60, 926, 960, 30] };
      t.layers.splice(4, 0, { ...t.layers[3], slot: 'place', box });
    },
    path: 'layers.4.box.share',
    message: /layers\.3 lies over this text in the share/,
    hint: /Part the two/,
    loads: true,
    severity: 'warning',
  },
  'text over text that is turned': {
    json: (t) => {
      t.slots.push({ type: 'text', name: 'place', label: 'Place' });
      // Upright it would stand beside the slogan.
      const box = { share: [780, 100, 60, 300], square: [60, 926, 30, 30] };
      t.layers.splice(4, 0, { ...t.layers[3], slot: 'place', rotate: 80, box });
    },
    path: 'layers.4.box.share',
    message: /layers\.3 lies over this text in the share/,
    hint: /Part the two/,
    loads: true,
    severity: 'warning',
  },
  'text at the edge': {
    json: set('layers.3.box.square', [20, 520, 960, 400]),
    path: 'layers.3.box.square',
    message: /the text leaves the safe area/,
    hint: /Keep it between left 54, top 54, right 1026 and bottom 1026/,
    loads: true,
    severity: 'warning',
  },
  'text that is turned over the edge': {
    json: (t) => {
      set('layers.3.rotate', 20)(t);
      set('layers.3.box.square', [300, 600, 400, 100])(t);
    },
    path: 'layers.3.box.share',
    message: /the text leaves the safe area/,
    hint: /Keep it, as it is turned, between/,
    loads: true,
    severity: 'warning',
  },
  'a colour that one option lacks': {
    json: unset('slots.1.options.1.colors.ground'),
    path: 'slots.1.options.1.colors',
    message: /"night" does not set "ground"/,
    hint: /black/,
    loads: true,
    severity: 'warning',
  },
  'art with a colour that nothing sets': {
    art: art('<rect width="90" height="90" fill="var(--grund, #fff)"/>'),
    path: 'layers.1.file',
    message: /var\(--grund\)/,
    hint: /var\(--ground\)/,
    loads: true,
    severity: 'warning',
  },
  'art of which nothing is seen': {
    art: art('<rect x="-90" width="9" height="9"/>'),
    ...IN_ART,
    message: /nothing is to be seen/,
    hint: /viewBox/,
    loads: true,
    severity: 'warning',
  },
  'a file that nothing draws': {
    more: (folder) => writeFile(join(folder, 'old.svg'), svg('share', '')),
    path: '',
    file: 'old.svg',
    message: /no layer draws this file/,
    hint: /remove it/,
    loads: true,
    severity: 'warning',
  },
};
