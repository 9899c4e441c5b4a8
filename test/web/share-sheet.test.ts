import { describe, expect, it } from 'vitest';
import type { OwnPosterData } from '../../web/components/own-poster/own-poster.tsx';
import { OwnPoster } from '../../web/components/own-poster/own-poster.tsx';
import { ShareSheet } from '../../web/components/share-sheet/share-sheet.tsx';
import { PosterPage, type PosterPageProps } from '../../web/pages/poster.tsx';
import { printPage } from '../../web/print-page.ts';
import { showPoster } from '../../web/shown.ts';
import { makePoster, site, template } from './examples.ts';

const evil = '</script><img src=x onerror=alert(1)>';
const callToAction = { text: 'Join us', url: 'https://open-streets.example/join?from=a&to=b' };

function page(props: Partial<PosterPageProps> = {}): string {
  const shown = showPoster(makePoster(), template, 'share');
  return printPage(PosterPage, {
    site,
    scripts: [],
    shown,
    templateName: 'Hoarding',
    remixes: [],
    family: 1,
    counts: {},
    ...props,
  });
}

/** What the page carries for its maker, as its script reads it. */
function dataOf(html: string): OwnPosterData {
  return JSON.parse(/<script type="application\/json" id="own-poster-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}

const sheet = (data: OwnPosterData) => printPage(ShareSheet, { ...data, token: 's3cr-t_', onClose: () => {} });
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe('a poster page', () => {
  it('carries what its maker passes on, and nothing that is not on the page anyway', () => {
    const photo = { id: 'aaaaaaaaaaaaaaaaaaaa' };
    const poster = makePoster({ values: { slogan: 'Ours', palette: 'red', photo }, photoReuse: false });
    const html = page({ shown: showPoster(poster, template, 'share') });
    expect(dataOf(html)).toEqual({
      poster: {
        id: 'Abcdefghijk',
        formats: ['share', 'square', 'story'],
        alt: 'Poster: “Streets are for people”',
        status: 'listed',
        createdAt: '2026-11-22T10:00:00.000Z',
        url: 'https://posters.example/p/Abcdefghijk',
        slogan: 'Ours',
        title: 'Ours',
        picture: { src: '/p/Abcdefghijk/share.jpg', width: 1200, height: 630 },
        template: 'hoarding',
      },
      campaign: { name: 'Open Streets' },
    });
    expect(html).not.toContain(photo.id);
  });

  it('is never markup in its data either', () => {
    const html = page({ shown: showPoster(makePoster({ values: { slogan: evil }, alt: evil }), template, 'share') });
    expect(html).not.toContain('<img src=x');
    expect(dataOf(html).poster.slogan).toBe(evil);
  });

  it('has the panel of its maker where a script can put more in its place', () => {
    const manageUrl = 'https://posters.example/p/Abcdefghijk/manage?token=secret';
    expect(page()).toContain('<div id="own-poster"></div>');
    expect(page({ manageUrl })).toMatch(/<div id="own-poster"><section class="manage-panel".*token=secret/);
  });

  it('shows the call to action of the campaign, once there is one', () => {
    expect(page()).not.toContain('call-to-action');
    const html = page({ site: { ...site, callToAction } });
    expect(html).toContain('href="https://open-streets.example/join?from=a&amp;to=b"');
    expect(html).toContain('>Join us</span>');
  });
});

describe('the share sheet', () => {
  it('has every way to pass the poster on, and a clean address to copy', () => {
    const html = sheet(dataOf(page({ site: { ...site, callToAction } })));
    expect(html).toContain('value="https://posters.example/p/Abcdefghijk"');
    for (const name of ['WhatsApp', 'Bluesky', 'Mastodon', 'E-mail']) expect(html).toContain(`</svg>${name}`);
    for (const format of ['share', 'square', 'story']) {
      for (const type of ['jpg', 'png', 'webp'])
        expect(html).toContain(`href="/p/Abcdefghijk/${format}.${type}?download=1"`);
    }
    expect(html).toContain('href="/make/hoarding?remix=Abcdefghijk"');
    expect(html).toContain('href="/#templates"');
    expect(html).toContain('>Join us</span>');
    expect(html).toContain('It is in the gallery.');
    expect(html.match(/[?&](?:utm_|s=)[^"]*/g)).toEqual(['?s=device']);
    expect(html).toContain('href="/share/whatsapp?poster=Abcdefghijk"');
  });

  it('has the private link whole, and says what it is for', () => {
    const html = sheet(dataOf(page()));
    expect(html).toMatch(/<input[^>]* value="https:\/\/posters\.example\/p\/Abcdefghijk\/manage\?token=s3cr-t_"/);
    expect(html).toContain('Keep this link: it is the only way to delete your poster.');
    expect(html).toContain('<a href="/yours">Your posters</a>');
  });

  it('ties a name to the dialog and to every field, and shares no id with the page below', () => {
    const below = page();
    const html = sheet(dataOf(below));
    const ids = idsIn(html);
    expect(ids).toContain(/<dialog[^>]* aria-labelledby="([^"]+)"/.exec(html)?.[1]);
    for (const [, id] of html.matchAll(/<input[^>]* id="([^"]+)"/g)) expect(html).toContain(`for="${id}"`);
    expect(idsIn(below).filter((id) => ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [button] of html.matchAll(/<button[^>]*>.*?<\/button>/gs)) {
      expect(button).toMatch(/aria-label="[^"]+"|>\s*[A-Z][a-z]/);
    }
  });

  it('offers no remix of a poster whose template is gone', () => {
    expect(sheet(dataOf(page({ templateName: undefined })))).not.toContain('/make/');
  });
});

describe('the bar of a poster’s maker', () => {
  it('shares and manages', () => {
    const html = printPage(OwnPoster, { ...dataOf(page()), token: 'secret', justMade: false });
    expect(html).toContain('This is your poster.');
    expect(html).toContain('href="/p/Abcdefghijk/manage?token=secret"');
    expect(html).not.toContain('<dialog');
  });
});
