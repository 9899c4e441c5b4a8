import { expect, it } from 'vitest';
import { createSources } from '../../src/http/visits/sources.ts';
import { addressOf } from '../../src/http/visits/visitors.ts';

const address = (remote: string, forwarded?: string, proxies = 0) =>
  addressOf({ remote, header: (name) => (name === 'x-forwarded-for' ? forwarded : undefined) }, proxies);

it('takes the word of trusted proxies only', () => {
  expect(address('10.0.0.1', '198.51.100.7')).toBe('10.0.0.1');
  expect(address('10.0.0.1', '203.0.113.9, 198.51.100.7', 1)).toBe('198.51.100.7');
  expect(address('10.0.0.1', '203.0.113.9, 198.51.100.7', 2)).toBe('203.0.113.9');
  expect(address('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
  expect(address('10.0.0.1', '', 1)).toBe('10.0.0.1');
});

it('takes an IPv6 network for one visitor, and an IPv4 address for one however it came', () => {
  expect(address('2001:db8:1:2:aaaa::1')).toBe(address('2001:DB8:1:2:bbbb:cccc:dddd:eeee'));
  expect(address('2001:db8:1:2::1')).not.toBe(address('2001:db8:1:3::1'));
  expect(address('::ffff:198.51.100.7')).toBe('198.51.100.7');
  expect(address('10.0.0.1', '198.51.100.7:4711', 1)).toBe('198.51.100.7');
  expect(address('10.0.0.1', '[2001:db8:1:2::9]:4711', 1)).toBe(address('2001:db8:1:2::1'));
  expect(address('fe80::1%eth0')).toBe(address('fe80::2'));
});

it('tells visitors apart by what is no address too', () => {
  expect(address('10.0.0.1', 'unknown', 1)).toBe('unknown');
  expect(address('')).toBe('');
});

it('counts so many sources of a day apart, and the rest as one, but for those of our own links', () => {
  let day = '2026-03-01';
  const sourceOf = createSources(() => new Date(`${day}T12:00:00Z`));
  const told = (poster: string, from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, i) => sourceOf(`host-${from + i}.example`, poster)));
  expect(told('a', 0, 5000).size).toBe(101);
  expect(sourceOf('host-7.example', 'a')).toBe('host-7.example');
  expect(sourceOf('host-4999.example', 'a')).toBe('other');
  expect(sourceOf('host-4999.example', 'b')).toBe('host-4999.example');
  for (let i = 0; i < 50; i++) told(`c${i}`, i * 100, i * 100 + 100);
  expect(sourceOf('new.example', 'd')).toBe('other');
  expect(sourceOf('host-7.example', 'd')).toBe('host-7.example');
  for (const ours of ['whatsapp', 'link', 'embed', 'feed', 'qr']) expect(sourceOf(ours, 'a')).toBe(ours);
  expect(sourceOf('=SUM(1)', 'a')).toBe('');
  day = '2026-03-02';
  expect(sourceOf('new.example', 'd')).toBe('new.example');
});
