import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createS3Files } from '../../src/storage/s3.ts';
import type { S3Options } from '../../src/storage/s3-client.ts';
import { openS3Files } from '../../src/storage/s3-start.ts';
import { listKeys } from '../contract/files.ts';

const unavailable = { name: 'FlyposterError', code: 'store_unavailable', cause: expect.any(Error) };
const SECRET = 'a secret that nobody may see';
const xml = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`;

/** Answers that no well-behaved store gives in a test, given by a server that gives nothing else. */
describe('S3 that answers with', () => {
  let server: Server;
  let asked = 0;
  let methods: string[] = [];
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  async function answering(status: number, body: string, headers: Record<string, string> = {}): Promise<S3Options> {
    asked = 0;
    methods = [];
    server = createServer((request, response) => {
      asked++;
      methods.push(request.method!);
      request.resume().on('end', () => response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { accessKeyId: 'key', secretAccessKey: SECRET };
    return { bucket: 'posters', endpoint, region: 'us-east-1', credentials, limits: { call: 5000 } };
  }

  it.each([
    [500, 'InternalError'],
    [503, 'SlowDown'],
    [503, 'ServiceUnavailable'],
    [403, 'RequestTimeTooSkewed'],
    [403, 'AccessDenied'],
    [404, 'NoSuchBucket'],
  ])('%i %s is away, whatever it is asked', async (status, code) => {
    const files = createS3Files(await answering(status, xml(code)));
    const bytes = Buffer.from('bytes');
    await expect(files.put('a', bytes, 'text/plain')).rejects.toMatchObject(unavailable);
    expect(asked).toBe(status >= 500 ? 3 : 1);
    await expect(files.get('a')).rejects.toMatchObject(unavailable);
    await expect(files.delete('a')).rejects.toMatchObject(unavailable);
    await expect(listKeys(files, '')).rejects.toMatchObject(unavailable);
    await expect(files.check()).rejects.toMatchObject(unavailable);
  });

  it.each([
    ['a web page', 200, '<!doctype html><html><body><p>Welcome!</p></body></html>', {}, /^S3_ENDPOINT: .* is not S3/],
    ['a page that is missing', 404, '<html><body>404</body></html>', {}, /^S3_ENDPOINT: .* is not S3/],
    ['JSON', 200, '{"ok":true}', {}, /^S3_ENDPOINT: .* is not S3/],
    ['nothing', 200, '', {}, /^S3_ENDPOINT: .* is not S3/],
    ['no such method', 405, 'Method Not Allowed', {}, /^S3_ENDPOINT: .* is not S3/],
    ['an outage', 503, xml('SlowDown'), {}, /^S3_ENDPOINT: .* answers with an error now \(503 SlowDown\)/],
    ['a wrong clock', 403, xml('RequestTimeTooSkewed'), {}, /^The clock of this machine/],
    ['a key it does not know', 403, xml('InvalidAccessKeyId'), {}, /^AWS_ACCESS_KEY_ID: /],
    ['a wrong secret', 403, xml('SignatureDoesNotMatch'), {}, /^AWS_SECRET_ACCESS_KEY: /],
    ['another region', 301, xml('PermanentRedirect'), {}, /^S3_REGION: .* not in us-east-1/],
    ['a wrong region', 400, xml('AuthorizationHeaderMalformed'), {}, /^S3_REGION: /],
  ])('%s is refused at the start', async (_, status, body, headers, message) => {
    const error = await openS3Files(await answering(status, body, headers)).then(
      () => new Error('it started'),
      (reason: Error) => reason,
    );
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain(SECRET);
    expect(error.name).toBe('S3Problem');
  });

  it('yes is written to for the first check only, and not for a minute after a write', async () => {
    const files = createS3Files(await answering(200, ''));
    for (let i = 0; i < 3; i++) await files.check();
    expect(methods).toEqual(['PUT', 'DELETE', 'HEAD', 'HEAD']);
    const other = createS3Files(await answering(200, ''));
    await other.put('a', Buffer.from('bytes'), 'text/plain');
    await other.check();
    expect(methods).toEqual(['PUT', 'HEAD']);
  });

  it('a body shorter than it should be is not taken for the whole', async () => {
    const headers = { 'content-range': 'bytes 0-99/100', 'last-modified': new Date().toUTCString() };
    const files = createS3Files(await answering(206, 'ten bytes.', headers));
    await expect(files.get('a')).rejects.toMatchObject(unavailable);
    expect(asked).toBe(3);
  });

  it('the whole file where a part was asked for is not taken for the part', async () => {
    const files = createS3Files(await answering(200, 'ten bytes.'));
    expect(await new Response((await files.get('a'))!.body).text()).toBe('ten bytes.');
    await expect(files.get('a', { range: { start: 2, end: 5 } })).rejects.toMatchObject(unavailable);
  });
});

describe('S3 without', () => {
  it('credentials or a region says which variable is missing', async () => {
    const before = { ...process.env };
    try {
      for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
      Object.assign(process.env, {
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/nowhere',
        AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
      });
      const options = { bucket: 'posters', endpoint: 'http://127.0.0.1:9', region: 'us-east-1' };
      await expect(openS3Files(options)).rejects.toThrow(/^AWS_ACCESS_KEY_ID: .*AWS_SECRET_ACCESS_KEY/);
      const credentials = { accessKeyId: 'key', secretAccessKey: SECRET };
      await expect(openS3Files({ bucket: 'posters', credentials })).rejects.toThrow(/^S3_REGION: /);
    } finally {
      process.env = before;
    }
  });
});
