import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, licenceOf, type Settings } from '../../src/domain/settings/settings.ts';
import { BY } from './attribution.ts';
import type { OpenRecords } from './records.ts';

/** What staff change, and the secret. */
export function settingsRecordsContract(context: OpenRecords): void {
  describe('settings', () => {
    it('has its defaults until something is written', async () => {
      expect(await context.records.settings.read()).toEqual(DEFAULT_SETTINGS);
    });

    it('keeps what was written, name by name, for every handle', async () => {
      const { settings } = context.records;
      const other = await context.open();
      await settings.write({ name: 'Homes now', moderation: 'open' }, BY);
      await other.settings.write({ name: '  Homes “now” 🏠 ', imprint: 'Promoted by A' }, BY);
      const expected = { ...DEFAULT_SETTINGS, name: 'Homes “now” 🏠', imprint: 'Promoted by A', moderation: 'open' };
      expect(await settings.read()).toEqual(expected);
      expect(await other.settings.read()).toEqual(expected);
      await settings.write({}, BY);
      await settings.write({ name: undefined } as unknown as Partial<Settings>, BY);
      expect(await settings.read()).toEqual(expected);
    });

    it('refuses what is no setting or no value of one, and writes nothing of it', async () => {
      const { settings } = context.records;
      const bad: [unknown, string][] = [
        [{ imprint: 'Fine', name: '' }, 'name'],
        [{ imprint: 'Fine', name: 'x'.repeat(61) }, 'name'],
        [{ imprint: 'Fine', moderation: 'none' }, 'moderation'],
        [{ imprint: 'Fine', markUserContent: true }, 'markUserContent'],
        [{ imprint: 'Fine', secret: 'mine' }, 'secret'],
        [{ imprint: null }, 'imprint'],
        [{ imprint: 'Fine', callToAction: 'x'.repeat(61) }, 'callToAction'],
        [{ imprint: 'Fine', licence: 'x'.repeat(61) }, 'licence'],
        [{ imprint: 'Fine', licenceUrl: 'http://example.org/licence' }, 'licenceUrl'],
        ...[
          'http://example.org/join',
          'example.org/join',
          'https:example.org',
          'https://',
          'https://exa mple.org',
          'https://someone:secret@example.org',
          'javascript:alert(1)',
          `https://example.org/${'x'.repeat(500)}`,
        ].map((url): [unknown, string] => [{ imprint: 'Fine', callToActionUrl: url }, 'callToActionUrl']),
      ];
      for (const [changes, path] of bad) {
        await expect(settings.write(changes as Partial<Settings>, BY)).rejects.toMatchObject({
          name: 'FlyposterError',
          code: 'invalid_values',
          errors: [{ path, message: expect.any(String) }],
        });
      }
      expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    });

    it('keeps a call to action until it is cleared', async () => {
      const { settings } = context.records;
      const asked = { callToAction: 'Join us 🏠', callToActionUrl: 'https://bücher.example/join?from=posters#top' };
      await settings.write({ ...asked, callToActionUrl: ` ${asked.callToActionUrl} ` }, BY);
      expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, ...asked });
      await settings.write({ callToAction: '', callToActionUrl: '' }, BY);
      expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    });

    it('keeps a licence with its address, and without', async () => {
      const { settings } = context.records;
      const url = 'https://creativecommons.org/licenses/by/4.0/';
      expect(licenceOf(await settings.read())).toEqual({ name: 'All rights reserved', url: null });
      await settings.write({ licenceUrl: url }, BY);
      expect(licenceOf(await settings.read())).toEqual({ name: 'All rights reserved', url: null });
      await settings.write({ licence: ' CC BY 4.0 ' }, BY);
      expect(licenceOf(await settings.read())).toEqual({ name: 'CC BY 4.0', url });
      await settings.write({ licenceUrl: '' }, BY);
      expect(licenceOf(await settings.read())).toEqual({ name: 'CC BY 4.0', url: null });
    });

    it('has one secret of 32 bytes, the same for every handle and every time', async () => {
      const other = await context.open();
      const secrets = await Promise.all(
        [context.records, other, context.records, other].map(({ settings }) => settings.secret()),
      );
      secrets.push(await (await context.open()).settings.secret());
      for (const secret of secrets) {
        expect(secret).toHaveLength(32);
        expect(Buffer.from(secret)).toEqual(Buffer.from(secrets[0]!));
      }
      expect(await context.records.settings.read()).toEqual(DEFAULT_SETTINGS);
    });
  });
}
