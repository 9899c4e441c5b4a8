import { type FormatName, LAYOUTS, type LayoutName } from '../../src/domain/format.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests write what no type allows.
export type Json = any;

/** SVG of a layout's size around some markup. */
export function svg(layout: LayoutName, inner: string): string {
  const { width, height } = LAYOUTS[layout];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

export const BOXES = {
  photo: { share: [800, 60, 300, 300], square: [600, 100, 400, 400] },
  slogan: { share: [60, 60, 700, 480], square: [60, 520, 960, 400] },
  imprint: { share: [60, 560, 1080, 34], square: [60, 960, 960, 50] },
};

/** A template with a layer and a slot of every kind and nothing wrong with it; its art is `art-{layout}.svg`. */
export const SOUND = {
  version: 1,
  name: 'Sound',
  description: 'Nothing is wrong with it.',
  formats: ['share', 'square'] as FormatName[],
  colors: { ink: '#111111' } as Record<string, string>,
  slots: [
    { type: 'text', name: 'slogan', label: 'Slogan', required: true, default: 'Homes for all' },
    {
      type: 'choice',
      name: 'palette',
      label: 'Colours',
      default: 'day',
      options: [
        { value: 'day', label: 'Day', colors: { paper: '#ffffff', ground: '#ffcc00' } },
        { value: 'night', label: 'Night', colors: { paper: '#222222', ground: '#3355aa' } },
      ],
    },
    { type: 'photo', name: 'photo', label: 'Photo' },
  ],
  layers: [
    { type: 'fill', color: '$paper' },
    { type: 'art', file: 'art-{layout}.svg' },
    { type: 'photo', slot: 'photo', box: BOXES.photo },
    { type: 'text', slot: 'slogan', face: 'anton', color: '$ink', box: BOXES.slogan },
    { type: 'imprint', color: '$ink', box: BOXES.imprint },
  ],
};
