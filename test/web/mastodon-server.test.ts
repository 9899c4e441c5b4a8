import { expect, it } from 'vitest';
import { mastodonServer } from '../../web/components/share-links/mastodon-server.ts';

it.each([
  ['mastodon.social', 'mastodon.social'],
  [' Mastodon.Social ', 'mastodon.social'],
  ['https://mastodon.social/@ada', 'mastodon.social'],
  ['@ada@mastodon.social', 'mastodon.social'],
  ['ada@mastodon.social', 'mastodon.social'],
  ['bücher.example', 'xn--bcher-kva.example'],
])('finds the server in %j', (typed, server) => {
  expect(mastodonServer(typed)).toBe(server);
});

it.each([
  '',
  'localhost',
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  '[::1]',
  'mastodon.social:8080',
  'user:pass@mastodon.social:1',
  'javascript:alert(1)',
  'a b.example',
  '-.example',
  `${'a'.repeat(64)}.example`,
  'https://',
  '.social',
  'evil.example?x.mastodon.social',
  'evil.example\\@mastodon.social',
])('sends nobody to %j', (typed) => {
  expect(mastodonServer(typed)).toBeUndefined();
});
