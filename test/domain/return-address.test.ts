import { describe, expect, it } from 'vitest';
import { returnAddress } from '../../src/domain/settings/return-address.ts';
import { returnLink } from '../../src/domain/settings/return-link.ts';
import { settingsSchema } from '../../src/domain/settings/settings.ts';

const { returnOrigins } = settingsSchema.shape;
const allowed = ['https://party.example', 'http://localhost:*'];

describe('the origins that may have links', () => {
  it('are read from a line', () => {
    const line =
      ' https://Party.example/, https://b.example:8443, https://häuser.example,http://localhost:*, http://127.0.0.1:8000 ';
    const read = [
      'https://party.example',
      'https://b.example:8443',
      'https://xn--huser-gra.example',
      'http://localhost:*',
      'http://127.0.0.1:8000',
    ];
    expect(returnOrigins.parse(line)).toEqual(read);
    expect(returnOrigins.parse('')).toEqual([]);
  });

  it.each([
    'http://party.example',
    'https://party.example/page',
    'https://party.example?a',
    'https://ada:secret@party.example',
    'https://*.example',
    'https://*',
    '*',
    'null',
    'party.example',
    'javascript:alert(1)',
    'http://localhost.evil.example:*',
    'http://evil.example:*',
    'http://localhost:99999',
  ])('are not %s', (origin) => {
    expect(returnOrigins.safeParse(origin).success).toBe(false);
  });
});

describe('a return address', () => {
  it('is a page of an allowed origin, without fragment and poster', () => {
    expect(returnAddress('https://party.example/make?lang=de&poster=Old#top', allowed)).toBe(
      'https://party.example/make?lang=de',
    );
    expect(returnAddress('https://PARTY.example', allowed)).toBe('https://party.example/');
    expect(returnAddress('http://localhost:8123/page.html', allowed)).toBe('http://localhost:8123/page.html');
  });

  it.each([
    undefined,
    '',
    '/make',
    'http://party.example/make',
    'https://party.example:8443/make',
    'https://party.example.evil.example/make',
    'https://party.example@evil.example/make',
    'https://ada@party.example/make',
    'blob:https://party.example/6e0b6bd4-5d6c-4d0e-9a6f-3f1c2f0d7c11',
    'https://evil.example/?https://party.example',
    'http://localhost.evil.example/',
    'https://localhost/',
    'javascript:alert(1)//https://party.example',
    `https://party.example/${'a'.repeat(500)}`,
  ])('is not %s', (asked) => {
    expect(returnAddress(asked, allowed)).toBeUndefined();
  });

  it('has the poster in its query', () => {
    expect(returnLink('https://party.example/make?lang=de', 'Abcdefghijk')).toBe(
      'https://party.example/make?lang=de&poster=Abcdefghijk',
    );
    expect(returnLink('https://party.example/', 'Abcdefghijk')).toBe('https://party.example/?poster=Abcdefghijk');
  });
});
