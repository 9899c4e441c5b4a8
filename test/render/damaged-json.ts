import { type Damage, set, unset } from './damage.ts';

/** Mistakes in `template.json` that keep it from being used. */
export const DAMAGED_JSON: Record<string, Damage> = {
  // The text of template.json.
  'an empty file': { json: () => '', path: '', message: /not JSON: the file is empty/, hint: /templates new/ },
  'a comma too many': {
    json: () => '{\n  "version": 1,\n  "name": "X",\n}',
    path: '',
    message: /a comma before this }/,
    hint: /Take that comma away/,
    place: [4, 1],
  },
  'a comma too few': {
    json: () => '{\n  "version": 1\n  "name": "X"\n}',
    path: '',
    message: /a comma is missing/,
    hint: /Put a comma/,
    place: [3, 3],
  },
  'a comment': {
    json: () => '{\n  // my template\n  "version": 1\n}',
    path: '',
    message: /a comment/,
    hint: /no comments/,
    place: [2, 3],
  },
  'a file cut short': { json: () => '{\n  "version": 1,\n', path: '', message: /ends too early/, hint: /Close every/ },
  'an unclosed brace': { json: () => '{ "version": 1', path: '', message: /ends too early/, hint: /Close every/ },
  'single quotes': { json: () => "{ 'version': 1 }", path: '', message: /' stands here/, hint: /double quotes/ },
  'a name twice': {
    json: (t) => JSON.stringify(t).replace('"version":1', '"version":1,"version":2'),
    path: 'version',
    message: /stands twice/,
    hint: /Take one/,
  },
  'no object': { json: () => '[]', path: '', message: /must be an object/, hint: /\{/ },
  'no template.json': { json: () => null, path: '', message: /cannot be read/, hint: /needs this file/ },

  // Its fields.
  'an unknown key': {
    json: set('colours', {}),
    path: 'colours',
    message: /no field "colours"/,
    hint: /"colors", which is there too/,
  },
  'a misspelt key of a layer': {
    json: set('layers.3.maxlines', 2),
    path: 'layers.3.maxlines',
    message: /no field/,
    hint: /Did you mean "maxLines"\?/,
  },
  'a key of another layer': {
    json: set('layers.3.effectColors', {}),
    path: 'layers.3.effectColors',
    message: /no field/,
    hint: /Only this kind has it: photo/,
  },
  'a missing field': {
    json: unset('description'),
    path: 'description',
    message: /is missing/,
    hint: /"description": "…"/,
  },
  'text for a number': {
    json: set('version', '1'),
    path: 'version',
    message: /must be a(?: whole)? number|must be int/,
    hint: /Write/,
  },
  'half a version': { json: set('version', 1.5), path: 'version', message: /whole number/, hint: /Write 2/ },
  'a name too long': {
    json: set('name', 'x'.repeat(61)),
    path: 'name',
    message: /at most 60 characters, has 61/,
    hint: /shorter/,
  },
  'an unknown layer': {
    json: set('layers.2.type', 'pohto'),
    path: 'layers.2.type',
    message: /no type "pohto"/,
    hint: /"photo"/,
  },
  'an unknown format': {
    json: (t) => t.formats.push('squre'),
    path: 'formats.2',
    message: /"squre" is none/,
    hint: /"square"/,
  },
  'no formats': { json: set('formats', []), path: 'formats', message: /at least 1/, hint: /Add some/ },
  'a colour by its name': {
    json: set('layers.0.color', 'red'),
    path: 'layers.0.color',
    message: /must be a colour as #rrggbb or \$name/,
    hint: /#c81e16/,
  },
  'a short colour': {
    json: set('colors.ink', '#abc'),
    path: 'colors.ink',
    message: /must be a colour/,
    hint: /"#aabbcc"/,
  },
  'a path with ..': {
    json: set('layers.1.file', '../other/art-{layout}.svg'),
    path: 'layers.1.file',
    message: /without \.\./,
    hint: /into the template’s folder/,
  },
  'a picture for art': {
    json: set('layers.1.file', 'art.png'),
    path: 'layers.1.file',
    message: /SVG file/,
    hint: /as SVG/,
  },
  'a box of three numbers': {
    json: (t) => void t.layers[3].box.share.pop(),
    path: 'layers.3.box.share',
    message: /at least 4 entries, has 3/,
    hint: /Add some/,
  },

  // What it names.
  'two slots of one name': {
    json: set('slots.1.name', 'photo'),
    path: 'slots.2.name',
    message: /two slots are named "photo"/,
    hint: /Rename/,
  },
  'a default that is no option': {
    json: set('slots.1.default', 'dya'),
    path: 'slots.1.default',
    message: /not one of the options/,
    hint: /"day"/,
  },
  'an unknown colour': {
    json: set('layers.3.color', '$inkk'),
    path: 'layers.3.color',
    message: /no colour is named "\$inkk"/,
    hint: /"\$ink"/,
  },
  'an unknown slot': {
    json: set('layers.3.slot', 'slogn'),
    path: 'layers.3.slot',
    message: /no text slot/,
    hint: /"slogan"/,
  },
  'an unknown slot in when': {
    json: set('layers.1.when', { palete: ['day'] }),
    path: 'layers.1.when.palete',
    message: /no choice or photo slot/,
    hint: /"palette"/,
  },
  'an unknown choice in when': {
    json: set('layers.1.when', { palette: ['dusk'] }),
    path: 'layers.1.when.palette',
    message: /"dusk" is not one/,
    hint: /day/,
  },
  'a box outside the canvas': {
    json: set('layers.3.box.share', [700, 40, 600, 300]),
    path: 'layers.3.box.share',
    message: /leaves the 1200×630 canvas/,
    hint: /\[600, 40, 600, 300\]/,
  },
  'a layout without a box': {
    json: unset('layers.3.box.square'),
    path: 'layers.3.box.square',
    message: /has no box/,
    hint: /1080×1080, or take square out/,
  },
  'no imprint': { json: (t) => t.layers.pop(), path: 'layers', message: /exactly one imprint/, hint: /Add one/ },
  'two imprints': {
    json: (t) => t.layers.push(t.layers[4]),
    path: 'layers',
    message: /has 2/,
    hint: /all but one/,
  },
  'a fill over the text': {
    json: (t) => t.layers.push(t.layers.shift()),
    path: 'layers.4',
    message: /under the text/,
    hint: /before layers\.2/,
  },
  'an unknown font': {
    json: set('layers.3.face', 'comic-sans'),
    path: 'layers.3.face',
    message: /no font family is named "comic-sans"/,
    hint: /There are: .*anton, /,
  },
};
