import { describe, expect, it } from 'vitest';
import type { Poster } from '../../src/domain/posters/poster.ts';
import { PosterPage, type PosterPageProps } from '../../web/pages/poster.tsx';
import { printPage } from '../../web/print-page.ts';
import { showPoster } from '../../web/shown.ts';
import { makePoster, site, template } from './examples.ts';

const show = (changes: Partial<Poster> = {}) => showPoster(makePoster(changes), template, 'share');

function print(props: Partial<PosterPageProps> = {}): string {
  return printPage(PosterPage, {
    site,
    scripts: [],
    shown: show(),
    templateName: 'Hoarding',
    remixes: [],
    family: 1,
    counts: {},
    ...props,
  });
}

/** The content of a meta tag, as written. */
function meta(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
}

describe('the head of a poster page', () => {
  it('has a complete card with absolute addresses', () => {
    const html = print();
    expect(html).toContain('<title>Streets are for people · Open Streets</title>');
    expect(html).toContain('<link rel="canonical" href="https://posters.example/p/Abcdefghijk"');
    expect(meta(html, 'og:title')).toBe('Streets are for people');
    expect(meta(html, 'og:type')).toBe('article');
    expect(meta(html, 'og:url')).toBe('https://posters.example/p/Abcdefghijk');
    expect(meta(html, 'og:site_name')).toBe('Open Streets');
    expect(meta(html, 'og:description')).toContain('Streets are for people');
    expect(meta(html, 'og:image')).toBe('https://posters.example/p/Abcdefghijk/share.jpg');
    expect(meta(html, 'og:image:width')).toBe('1200');
    expect(meta(html, 'og:image:height')).toBe('630');
    expect(meta(html, 'og:image:type')).toBe('image/jpeg');
    expect(meta(html, 'og:image:alt')).toBe('Poster: “Streets are for people”');
    expect(meta(html, 'twitter:card')).toBe('summary_large_image');
    expect(meta(html, 'twitter:image')).toBe('https://posters.example/p/Abcdefghijk/share.jpg');
    expect(meta(html, 'viewport')).toBe('width=device-width, initial-scale=1');
  });

  it('keeps posters out of search engines that are not in the gallery', () => {
    expect(meta(print(), 'robots')).toBeUndefined();
    expect(meta(print({ shown: show({ status: 'unlisted' }) }), 'robots')).toBe('noindex');
  });
});

describe('what people wrote', () => {
  it('is never markup', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const shown = show({ values: { slogan: evil }, alt: evil, credit: evil, imprint: evil, topics: [] });
    const html = print({ site: { ...site, name: evil, imprint: evil }, shown, parent: shown, remixes: [shown] });
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).not.toMatch(/="[^"]*"><script/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('takes its own direction', () => {
    const html = print({ shown: show({ values: { slogan: 'شوارعنا لنا' }, credit: 'ليلى' }) });
    expect(html).toMatch(/<div class="poster-words" dir="auto"><h1>شوارعنا لنا<\/h1>/);
    expect(html).toContain('<bdi>ليلى</bdi>');
  });
});

describe('a poster page', () => {
  it('says what each picture shows and keeps its place', () => {
    const html = print({ parent: show({ id: 'parent' }), remixes: [show({ id: 'child' })] });
    const pictures = (html.match(/<img [^>]*>/g) ?? []).filter((picture) => !picture.includes('/qr.svg'));
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) expect(picture).toMatch(/(?=.* alt="[^"]+)(?=.* width="\d+")(?=.* height="\d+")/);
  });

  it('offers every format in every file type', () => {
    const html = print();
    for (const format of ['share', 'square', 'story']) {
      for (const type of ['jpg', 'png', 'webp'])
        expect(html).toContain(`href="/p/Abcdefghijk/${format}.${type}?download=1"`);
    }
  });

  it('offers a sheet as PDF, made ready for a press or for an office printer', () => {
    const html = print({ shown: show({ formats: ['share', 'print-a4'] }) });
    for (const query of ['', '&amp;marks=0', '&amp;cmyk=1']) {
      expect(html).toContain(`href="/p/Abcdefghijk/print-a4.pdf?download=1${query}"`);
    }
    expect(html).toContain('210 × 297 mm');
    expect(html).not.toContain('share.pdf');
  });

  it('leads to all networks and to a remix', () => {
    const html = print();
    for (const name of [
      'WhatsApp',
      'X',
      'Facebook',
      'Telegram',
      'Bluesky',
      'Mastodon',
      'Reddit',
      'LinkedIn',
      'E-mail',
    ]) {
      expect(html).toContain(`</svg>${name}`);
    }
    expect(html).toContain('href="/make/hoarding?remix=Abcdefghijk"');
  });

  it('names its parent, or says that it is gone', () => {
    expect(print()).not.toContain('Remixed from');
    expect(print({ parent: show({ id: 'parent' }) })).toContain('href="/p/parent"');
    expect(print({ parent: null })).toContain('Remixed from a poster that is no longer here.');
  });

  it('shows the manage link to its maker only', () => {
    const manageUrl = 'https://posters.example/p/Abcdefghijk/manage?token=secret';
    expect(print()).not.toContain('manage');
    expect(print({ manageUrl })).toContain(`href="${manageUrl}"`);
  });

  it('cannot be remixed once its template is gone', () => {
    const shown = showPoster(makePoster(), undefined, 'share');
    const html = print({ shown, templateName: undefined });
    expect(html).not.toContain('/make/hoarding');
    expect(html).toContain('<h1>Poster: “Streets are for people”</h1>');
  });
});
