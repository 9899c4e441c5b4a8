import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import init, { WasmReader } from '@contentauth/c2pa-wasm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caption } from '../../src/domain/caption.ts';
import type { FileType, FormatName } from '../../src/domain/format.ts';
import { checkCredentials, readCredentials } from '../../src/render/credential-files.ts';
import { createCredentials } from '../../src/render/credentials.ts';
import { encode } from '../../src/render/encode.ts';
import { KEYS, makeCredentials, type TestCredentials } from '../services/certificates.ts';
import { IMPRINT, openRendering, PATHS, TEMPLATES } from '../services/rendering.ts';
import { removeFolders } from '../services/server.ts';

const CAPTION: Caption = {
  title: 'Homes',
  alt: 'A poster',
  credit: null,
  imprint: IMPRINT,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  campaign: 'Warm Homes',
  url: 'https://posters.example.org/p/23456789ABC',
  remixOf: null,
  topics: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  madeOf: 'words and photos',
  byUsers: true,
};
const ROOT = process.cwd();
const POSTER = { template: 'shout', values: { slogan: 'Homes' }, imprint: IMPRINT, caption: CAPTION };

interface Read {
  validation_state: string;
  active_manifest: string;
  manifests: Record<
    string,
    {
      claim_generator_info: { name: string }[];
      signature_info: { alg: string; issuer: string; common_name: string };
      assertions: { label: string; data: unknown }[];
    }
  >;
}

/** What the reference implementation of C2PA says about a picture, where it trusts an authority. */
async function read(picture: Buffer, type: 'image/jpeg' | 'image/png', root: string): Promise<Read> {
  const settings = JSON.stringify({ trust: { trust_anchors: root }, verify: { verify_trust: true } });
  const reader = await WasmReader.fromBytes(type, new Uint8Array(picture), settings);
  return JSON.parse(reader.json());
}

beforeAll(async () => {
  const wasm = await readFile(join(ROOT, 'node_modules/@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm'));
  await init({ module_or_path: wasm });
});
afterAll(removeFolders);

const flat = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#d0342c' } });

describe('Content Credentials', () => {
  it.each(Object.keys(KEYS) as (keyof typeof KEYS)[])('are trusted by others, with a key of %s', async (kind) => {
    const { paths, root } = await makeCredentials(kind);
    const credentials = createCredentials(readCredentials(paths));
    for (const [type, mediaType, plain] of [
      ['jpg', 'image/jpeg', await flat().jpeg().toBuffer()],
      ['png', 'image/png', await flat().png().toBuffer()],
    ] as const) {
      const signed = await credentials.sign(plain, type, CAPTION);
      expect(signed.byteLength - plain.byteLength).toBeLessThanOrEqual(credentials.reservedBytes);
      const said = await read(signed, mediaType, root);
      expect(said.validation_state, type).toBe('Trusted');
      const manifest = said.manifests[said.active_manifest]!;
      expect(manifest.claim_generator_info).toMatchObject([{ name: 'Flyposter' }]);
      expect(manifest.signature_info).toMatchObject({ issuer: 'Warm Homes Now', common_name: 'Warm Homes' });
      expect(manifest.assertions).toContainEqual(
        expect.objectContaining({
          label: 'c2pa.actions.v2',
          data: {
            actions: [
              {
                action: 'c2pa.created',
                digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/composite',
              },
            ],
          },
        }),
      );
      const [before, after] = await Promise.all([plain, signed].map((image) => sharp(image).raw().toBuffer()));
      expect(before!.equals(after!), 'the same pixels').toBe(true);
    }
  });

  describe('of a poster', () => {
    let made: TestCredentials;
    let draw: (format: FormatName, type: FileType) => Promise<Buffer>;
    beforeAll(async () => {
      made = await makeCredentials();
      const { renderer } = await openRendering([TEMPLATES], { ...PATHS, credentials: made.paths });
      draw = async (format, type) => Buffer.from(await renderer.rendition({ ...POSTER, format, type }));
    });

    it('vouch for the metadata too, and tell when anything was changed', async () => {
      const picture = await draw('share', 'jpg');
      expect((await read(picture, 'image/jpeg', made.root)).validation_state).toBe('Trusted');
      const changed = Buffer.from(picture.toString('latin1').replace('>Homes<', '>Hovel<'), 'latin1');
      expect(changed.equals(picture)).toBe(false);
      expect((await read(changed, 'image/jpeg', made.root)).validation_state).toBe('Invalid');
      const stranger = await makeCredentials();
      expect((await read(picture, 'image/jpeg', stranger.root)).validation_state).toBe('Valid');
    });

    it('are in PNG, and leave types alone that take none', async () => {
      expect((await read(await draw('square', 'png'), 'image/png', made.root)).validation_state).toBe('Trusted');
      expect((await sharp(await draw('share', 'webp')).metadata()).format).toBe('webp');
      expect((await draw('print-a4', 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });

  it('fit into a card', async () => {
    const credentials = createCredentials(readCredentials((await makeCredentials()).paths));
    const data = Buffer.from(Array.from({ length: 1200 * 630 * 3 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255));
    const card = await encode({ width: 1200, height: 630, data }, 'jpg', {
      card: true,
      reservedBytes: credentials.reservedBytes,
    });
    expect((await encode({ width: 1200, height: 630, data }, 'jpg')).byteLength).toBeGreaterThan(300_000);
    expect((await credentials.sign(card, 'jpg', CAPTION)).byteLength).toBeLessThan(300_000);
  });

  it('are left away once the certificate is out of date', async () => {
    const [from, to] = [new Date(Date.now() - 172_800_000), new Date(Date.now() - 86_400_000)];
    const files = readCredentials((await makeCredentials('P-256', { from, to })).paths);
    expect(() => checkCredentials(files)).toThrow(/^C2PA_CERTIFICATE: good from .* only/);
    const plain = await flat().jpeg().toBuffer();
    expect((await createCredentials(files).sign(plain, 'jpg', CAPTION)).equals(plain)).toBe(true);
  });

  it('say what is wrong with their files', async () => {
    const [one, other] = [await makeCredentials(), await makeCredentials()];
    const { certificate, key } = one.paths;
    expect(checkCredentials(readCredentials(one.paths))).toContain('CN=Warm Homes');
    expect(() => readCredentials({ certificate, key: other.paths.key })).toThrow('C2PA_KEY: the key is not that of');
    expect(() => readCredentials({ certificate: key, key })).toThrow('C2PA_CERTIFICATE: there is no certificate in');
    expect(() => readCredentials({ certificate, key: certificate })).toThrow('C2PA_KEY: there is no private key in');
    expect(() => readCredentials({ certificate, key: `${key}.gone` })).toThrow('gone cannot be read.');
    await writeFile(certificate, '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
    expect(() => readCredentials(one.paths)).toThrow(/^C2PA_CERTIFICATE: a certificate in .* is damaged/);
  });

  it('are left away while their files are replaced, and posters are drawn', async () => {
    const [one, other] = [await makeCredentials(), await makeCredentials()];
    const credentials = { certificate: one.paths.certificate, key: other.paths.key };
    const { renderer } = await openRendering([TEMPLATES], { ...PATHS, credentials });
    const picture = Buffer.from(await renderer.rendition({ ...POSTER, format: 'share', type: 'jpg' }));
    expect((await sharp(picture).metadata()).format).toBe('jpeg');
    expect(picture.includes('c2pa')).toBe(false);
  });
});
