import type { Poster } from '../../src/domain/posters/poster.ts';
import { type Template, templateSchema } from '../../src/domain/template/template.ts';
import { emptyForm } from '../../web/maker/form.ts';
import { makerTemplate } from '../../web/maker/maker-template.ts';
import type { MakerPageProps } from '../../web/pages/maker.tsx';
import { cardOf, showTemplate } from '../../web/shown.ts';
import type { Site } from '../../web/site.ts';

export const site: Site = {
  name: 'Open Streets',
  imprint: 'Promoted by A. Ward on behalf of Open Streets, both of 1 Mill Lane',
  publicUrl: 'https://posters.example',
  stylesheets: ['/assets/site-1.css'],
  licence: { name: 'All rights reserved', url: null },
};

/** A template with each kind of slot that a page must draw. */
export const template: Template = {
  id: 'hoarding',
  ...templateSchema.parse({
    version: 1,
    name: 'Hoarding',
    description: 'A roadside billboard.',
    topics: ['streets'],
    formats: ['share', 'square', 'story'],
    slots: [
      { type: 'text', name: 'slogan', label: 'Slogan', required: true, default: 'SAY IT', maxLength: 20 },
      { type: 'text', name: 'byline', label: 'Small line', default: 'Join us', maxLength: 10, multiline: false },
      {
        type: 'choice',
        name: 'palette',
        label: 'Colours',
        default: 'red',
        options: [
          { value: 'red', label: 'Red', colors: { paper: '#d7263d', ink: '#ffffff' } },
          { value: 'navy', label: 'Navy', colors: { paper: '#0b3954', ink: '#ffe066' } },
        ],
      },
    ],
    layers: [
      {
        type: 'imprint',
        color: '#000000',
        box: { share: [0, 0, 100, 20], square: [0, 0, 100, 20], story: [0, 0, 100, 20] },
      },
    ],
  }),
};

export function makePoster(changes: Partial<Poster> = {}): Poster {
  return {
    id: 'Abcdefghijk',
    template: 'hoarding',
    templateVersion: 1,
    values: { slogan: 'Streets are\nfor people', byline: '', palette: 'navy' },
    formats: ['share', 'square', 'story'],
    alt: 'Poster: “Streets are for people”',
    credit: null,
    imprint: site.imprint,
    remixOf: null,
    topics: ['streets'],
    photoReuse: true,
    status: 'listed',
    createdAt: '2026-11-22T10:00:00.000Z',
    ...changes,
  };
}

/** What the maker's page is printed from. */
export function makerPage(made: Template, changes: Partial<MakerPageProps['maker']> = {}): MakerPageProps {
  return {
    site,
    scripts: ['/assets/maker-1.js'],
    card: cardOf(showTemplate(made, made.formats[0]!)),
    maker: {
      template: makerTemplate(made, 'r1'),
      choices: [{ id: made.id, name: made.name, revision: 'r1', format: made.formats[0]! }],
      form: emptyForm(made),
      topics: ['housing', 'streets'],
      moderation: 'review',
      imprint: site.imprint,
      layoutAssets: '/layout/m1',
      ...changes,
    },
  };
}
