import { describe, expect, it } from 'vitest';
import { ADDRESS_NAMES, declarationOf, patternOf } from '../../src/http/addresses/addresses.ts';
import { findAddress } from '../../src/http/addresses/asked-address.ts';
import { compileMatcher, matchPath } from '../../src/http/addresses/matcher.ts';
import type { AddressName } from '../../src/http/addresses/policy.ts';
import * as paths from '../../web/addresses.ts';
import { embedPath } from '../../web/embed-path.ts';

describe('a matcher', () => {
  const matcher = compileMatcher([
    ['home', '/'],
    ['special', '/a/:id/one.svg'],
    ['file', '/a/:id/:file{[a-z]+\\.(?:svg|png)}'],
    ['thing', '/a/:id'],
    ['below', '/b/*'],
  ] as const);
  const match = (path: string) => matchPath(matcher, path);

  it('finds the pattern of a path, the first one where there are several', () => {
    expect(match('/')).toBe('home');
    expect(match('/a/x')).toBe('thing');
    expect(match('/a/x/one.svg')).toBe('special');
    expect(match('/a/x/two.svg')).toBe('file');
    expect(match('/b/c/d')).toBe('below');
  });

  it('lets a query be', () => {
    expect(match('/?a=/a/x')).toBe('home');
    expect(match('/a/x?b/one.svg')).toBe('thing');
  });

  it.each([
    '',
    '/a',
    '/a/',
    '//x',
    '/a/x/',
    '/a/x/one.svgz',
    '/a/x/one.jpg',
    '/a/x/y/one.svg',
    '/ax',
    'http://a/x',
  ])('finds none for %s', (path) => {
    expect(match(path)).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each<[AddressName, string]>([
    ['poster', paths.posterPath('Abc', 'topic:rent')],
    ['poster', paths.taggedPath('Abc', 'qr')],
    ['posterFamily', paths.familyPath('Abc')],
    ['posterReport', paths.reportPath('Abc')],
    ['posterManage', paths.managePath('Abc', 'a/b')],
    ['posterQrSvg', paths.qrPath('Abc', 'svg')],
    ['posterQrPng', paths.qrPath('Abc', 'png')],
    ['posterPicture', paths.renditionPath('Abc', 'print-a4', 'webp', 240)],
    ['posterPicture', paths.downloadPath('Abc', 'share', 'jpg')],
    ['posterFile', paths.renditionPath('Abc', 'print-a4', 'pdf')],
    ['share', paths.sharePath('whatsapp', 'Abc', 'https://party.example/')],
    ['shareMastodon', paths.sharePath('mastodon', 'Abc')],
    ['maker', paths.makePath('shout', 'Abc')],
    ['templateExample', paths.examplePath('shout', 'share', 480)],
    ['templateBackdrop', paths.backdropPath('shout', 'share', {})],
    ['photoPreview', paths.photoPreviewPath('Abc')],
    ['galleries', paths.galleryPath({ q: 'rent' })],
    ['gallery', paths.galleryPagePath('latest', 'x')],
    ['topic', paths.topicPath('rent')],
    ['galleryPressPack', paths.pressPackPath('latest')],
    ['galleriesJsonFeed', paths.feedPath(paths.galleryPath(), 'json')],
    ['galleryRss', paths.feedPath(paths.galleryPagePath('latest'), 'rss')],
    ['topicAtom', paths.feedPath(paths.topicPath('rent'), 'atom')],
    ['layoutCatalogue', `${paths.layoutAssetsPath('r1')}/catalogue.json`],
    ['layoutFace', `${paths.layoutAssetsPath('r1')}/faces/anton/latin/400`],
    ['layoutPicture', `${paths.layoutAssetsPath('r1')}/pictures/1f600.svg`],
    ['layoutTemplate', paths.templateFilePath('shout', 'r1')],
    ['apiPreview', paths.previewPath('shout', 'share', {})],
    ['oembed', paths.oembedPath('https://posters.example/', 'json')],
  ])('has %s under %s', (name, path) => {
    expect(findAddress('GET', path).name).toBe(name);
  });

  it('have an embed where their page has one, under /embed', () => {
    const embeds = ADDRESS_NAMES.flatMap((name) => {
      const { embed } = declarationOf(name);
      // All posters are a gallery, and embedded as one.
      return embed && name !== 'galleries' ? [[patternOf(embed), embedPath(patternOf(name))]] : [];
    });
    expect(embeds.length).toBeGreaterThan(3);
    for (const [embed, path] of embeds) expect(embed).toBe(path);
  });

  it('that are not there are answered as their room is', () => {
    expect(findAddress('GET', '/api/nothing').policy).toMatchObject({ origins: 'read', programs: true });
    expect(findAddress('GET', '/embed/a/b').policy).toMatchObject({ frame: 'embed', origins: 'read' });
    expect(findAddress('GET', '/p/a/b').policy).toMatchObject({ frame: 'page', origins: 'errors' });
    for (const path of ['/api', '/nothing', '/constructor/x', '/admin/p/x']) {
      expect(findAddress('GET', path)).toMatchObject({ policy: { frame: 'page', origins: 'own' }, allowed: [] });
    }
  });

  it('say which methods they take', () => {
    expect(findAddress('PUT', '/api/posters')).toMatchObject({ allowed: ['GET', 'HEAD', 'POST'], route: 'none' });
    expect(findAddress('HEAD', '/p/x')).toMatchObject({ name: 'poster', route: '/p/:id' });
    expect(findAddress('PUT', '/p/x').operation).toBeUndefined();
  });
});
