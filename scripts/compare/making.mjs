import { PUBLIC_URL } from './checkout.mjs';
import { HTML } from './pages.mjs';
import { testPhotos } from './photos.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded', origin: PUBLIC_URL };

/** Uploads the same photos to both. Their ids are random. */
export async function uploads({ kind, servers }) {
  const { judge } = kind('photos that are uploaded');
  const place = '<photo>';
  const upload = async (server, { type, body }) => {
    const taken = await server.ask('/api/photos', { headers: { 'content-type': type }, body });
    const { id, previewUrl } = JSON.parse(taken.body);
    const { headers, ...preview } = await server.ask(previewUrl.slice(PUBLIC_URL.length));
    const told = { ...taken, body: Buffer.from(taken.body.toString().replaceAll(id, place)) };
    return [told, { ...preview, headers: { ...headers, etag: headers.etag && place } }];
  };
  for (const [i, photo] of (await testPhotos()).entries()) {
    const [one, other] = await Promise.all(servers.map((server) => upload(server, photo)));
    await judge(`photo ${i}`, one[0], other[0]);
    await judge(`preview of photo ${i}`, one[1], other[1]);
  }
}

/** Makes a poster with each template on both. */
export async function making({ kind }, { posters, templates }) {
  const { same } = kind('posters that are made', { refused: true });
  const make = (request, key) => {
    const headers = { ...JSON_TYPE, 'idempotency-key': key };
    return same('/api/posters', { headers, body: JSON.stringify(request) });
  };
  for (const { request } of posters.slice(0, templates.length)) {
    const [, { body }] = await make(request, `again-${request.template}`);
    const { id } = JSON.parse(body);
    for (const path of [`/api/posters/${id}`, `/p/${id}/share.jpg`]) await same(path);
    await same(`/p/${id}`, HTML);
  }
  // A key that made one before gives it again, and nothing else.
  for (const { request } of posters.slice(0, 2)) await make(request, 'poster-0');
}

/** Sends every form to both: with something wrong, to be looked at, and to the end. */
export async function forms({ kind }, { posters, templates }) {
  const { same } = kind('forms that are sent', { refused: true });
  const send = (path, fields, headers = {}) =>
    same(path, {
      headers: { ...HTML.headers, ...FORM_TYPE, ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const made = { 'values.slogan': 'By form <b>', key: 'once', list: 'on', alt: 'A form' };
  for (const { id } of templates) {
    await send(`/make/${id}`, { 'values.slogan': '' });
    await send(`/make/${id}`, { ...made, preview: 'yes', format: 'square' });
  }
  await send('/make/shout', made);
  await send('/make/shout', { ...made, 'values.slogan': 'x'.repeat(200) });
  await send('/make/shout', { ...made, remixOf: 'Nothing2345' });
  await send('/make/shout', made, { origin: 'https://example.org' });
  await send('/embed/make/shout', { ...made, key: 'framed' }, { origin: 'null' });

  const [{ id }, { id: spare, token }] = posters.slice(-2);
  await send(`/p/${id}/report`, { detail: '<b>' });
  await send(`/p/${id}/report`, { reason: 'other', detail: '<b>' });
  await send(`/p/${spare}/manage`, { token });
  await send(`/p/${spare}/manage`, { token: 'guess', sure: 'yes' });
  await send(`/p/${spare}/manage`, { token, sure: 'yes' });
  await same(`/p/${spare}`, HTML);
}
