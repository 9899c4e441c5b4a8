import { describe, expect, it } from 'vitest';
import { linkId, YourPoster } from '../../web/components/your-posters/your-poster.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import { YoursPage } from '../../web/pages/yours.tsx';
import { printPage } from '../../web/print-page.ts';
import { site } from './examples.ts';

describe('the page of your posters', () => {
  const html = printPage(YoursPage, { site, scripts: ['/assets/yours-1.js'], templates: ['hoarding', 'shout'] });

  it('says where the list is kept, what it needs, and how to begin', () => {
    expect(html).toContain('kept in this browser only');
    expect(html).toMatch(/<noscript>.*needs JavaScript.*<\/noscript>/s);
    expect(html).toMatch(/<div id="your-posters"><div class="empty-state">.*href="\/#templates"/s);
    expect(html).toContain('{"publicUrl":"https://posters.example","templates":["hoarding","shout"]}');
  });

  it('is kept out of search engines, and led to from every page', () => {
    expect(html).toContain('<meta name="robots" content="noindex"');
    const home = printPage(HomePage, { site, templates: [], newest: [] });
    expect(home).toMatch(/<header.*<nav.*href="\/yours".*<\/nav>/s);
    expect(home).toMatch(/<footer.*href="\/yours".*<\/footer>/s);
    expect(html).toMatch(/<a href="\/yours" aria-current="page">/);
  });
});

describe('one of your posters', () => {
  const poster = { id: 'Abcdefghijk', token: 'secret', slogan: '<b>Streets</b>', madeAt: '2026-11-22T10:00:00.000Z' };
  const here = {
    state: 'here',
    poster: { template: 'hoarding', alt: 'A poster', status: 'submitted', images: { share: { width: 1, height: 1 } } },
  } as const;
  const print = (props: Partial<Parameters<typeof YourPoster>[0]> = {}) =>
    printPage(YourPoster, {
      poster,
      found: here,
      url: 'https://posters.example/p/Abcdefghijk',
      canRemix: () => true,
      onDelete: () => {},
      onForget: () => {},
      ...props,
    });

  it('has its picture, its words, its date, and every button says for which poster it is', () => {
    const html = print();
    expect(html).toContain('src="/p/Abcdefghijk/share.jpg" width="1200" height="630" alt="A poster"');
    expect(html).toContain(`id="${linkId('Abcdefghijk')}" href="/p/Abcdefghijk"><bdi>&lt;b>Streets&lt;/b></bdi>`);
    expect(html).toContain('22 November 2026');
    expect(html).toContain('Waits for a moderator');
    expect(html).toContain('data-copy="https://posters.example/p/Abcdefghijk"');
    expect(html).toContain('href="/make/hoarding?remix=Abcdefghijk"');
    const buttons = [...html.matchAll(/<(?:button|a class="button)[^>]*>(.*?)<\/(?:button|a)>/gs)].map(
      ([, text]) => text,
    );
    expect(buttons).toHaveLength(4);
    for (const text of buttons) expect(text).toContain('“&lt;b>Streets&lt;/b>”');
    expect(html).not.toContain('secret');
  });

  it('is not remixed without its template', () => {
    expect(print({ canRemix: () => false })).not.toContain('/make/');
  });

  it('is gone where it was deleted or taken down: there is nothing to do but to forget it', () => {
    const html = print({ found: { state: 'gone' } });
    expect(html).toContain('It was deleted, or taken down.');
    expect(html).not.toContain('<img');
    expect([...html.matchAll(/<button/g)]).toHaveLength(1);
    expect(html).toContain('Forget');
  });

  it('keeps all that is known here while the server is away', () => {
    const html = print({ found: { state: 'away' } });
    expect(html).toContain('No picture without the server');
    expect(html).toContain('Delete');
    expect(html).toContain('Copy link');
  });

  it('is itself, whatever was kept of its time and its words', () => {
    const html = print({ poster: { ...poster, slogan: '', madeAt: 'yesterday' } });
    expect(html).toContain('A poster without words');
    expect(html).toContain('yesterday');
  });
});
