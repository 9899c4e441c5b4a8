import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { forEachOf } from './ask.mjs';
import { testPhotos } from './photos.mjs';
import { parentOf, posterRequest, TOPICS } from './posters.mjs';

const SETTINGS = {
  name: 'Warm Homes & “Now”',
  imprint: 'Promoted by A. Person on behalf of Warm Homes Now, both of 1 High Street, London N1 2AB',
  topics: TOPICS.join(', '),
  callToAction: 'Join us',
  callToActionUrl: 'https://example.org/join?a=1&b=2',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  returnOrigins: 'https://example.org',
};
/** What counts as a visitor. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Makes a campaign in an empty data folder, as its people would: settings, photos, `count` posters and two that wait for a
 * moderator, remixes, galleries by hand and by rule, visits and reports; some posters are hidden and one is deleted.
 *
 * @returns what there is to ask for: `{posters, hidden, deleted, templates, photos}`; `posters` are those that can be seen
 */
export async function makeCampaign(checkout, dataDir, count) {
  const server = await checkout.serve(dataDir, { renderProcesses: 2 });
  const staff = (...args) => checkout.command(dataDir, args);
  const post = async (path, asking, expected) => {
    const answer = await server.ask(path, asking);
    if (answer.status !== expected) throw new Error(`${path} was answered with ${answer.status}: ${answer.body}`);
    return answer.body.byteLength > 0 ? JSON.parse(answer.body) : undefined;
  };
  const make = (request, key) => {
    const headers = { ...JSON_TYPE, 'idempotency-key': key };
    return post('/api/posters', { headers, body: JSON.stringify(request) }, 201);
  };

  for (const [name, value] of Object.entries(SETTINGS)) await staff('settings', 'set', name, value);
  const photos = [];
  for (const { type, body } of await testPhotos()) {
    photos.push((await post('/api/photos', { headers: { 'content-type': type }, body }, 201)).id);
  }
  const { templates } = JSON.parse((await server.ask('/api/templates')).body);
  const slogans = await readSlogans();

  // While staff moderate, which they do until they say otherwise.
  for (const i of [0, 1, 2]) {
    const request = posterRequest({ i, template: templates[i], round: 0, slogans, photos });
    const { id } = await make({ ...request, list: true }, `waits-${i}`);
    if (i === 2) await staff('posters', 'approve', id);
  }
  await staff('settings', 'set', 'moderation', 'open');

  const making = [];
  const made = await forEachOf(Array(count).keys(), 2, (i) => {
    const [template, round] = [templates[i % templates.length], Math.floor(i / templates.length)];
    making[i] = (async () => {
      const parent = (await making[parentOf(i)])?.id;
      const request = posterRequest({ i, template, round, slogans, photos, parent });
      const { id, url, values, status, manage } = await make(request, `poster-${i}`);
      const place = { place: i % templates.length, round, formats: template.formats };
      return { id, url, template: template.id, request, values, status, token: manage.token, ...place };
    })();
    return making[i];
  });

  const listed = made.filter(({ status }) => status === 'listed');
  const picked = listed.slice(7, 13).map(({ id }) => id);
  const week = ['--title', 'Posters of the <week>', '--introduction', 'Pass them on.\n\nAll of “them” & more.'];
  await staff('galleries', 'create', 'week', ...week, '--cover', picked[2], '--topic', 'pay');
  await staff('galleries', 'add', 'week', ...picked, made[4].id, made[9].id);
  await staff('galleries', 'first', 'week', picked[3]);
  await staff(
    'galleries',
    'create',
    'homes',
    '--title',
    'Homes for all',
    '--rule-topic',
    'housing',
    '--rule',
    'popular',
  );
  await staff('galleries', 'create', 'shouts', '--rule-template', 'shout');
  await staff('galleries', 'create', 'empty', '--title', 'السَّكَنُ حَقٌّ');

  for (const [i, { id }] of made.slice(0, 24).entries()) {
    const headers = { ...JSON_TYPE, 'user-agent': `${BROWSER} ${i % 5}` };
    await server.ask(`/p/${id}?s=${['whatsapp', 'x', 'feed', ''][i % 4]}`, { headers });
    await server.ask(`/share/telegram?poster=${id}`, { headers });
    await post(`/api/posters/${id}/shares`, { headers, body: '{"network":"link"}' }, 202);
    if (i % 3 === 0) await server.ask(`/p/${id}/share.jpg?download=1`, { headers });
    if (i % 4 === 0)
      await server.ask(`/embed/p/${id}`, { headers: { ...headers, referer: 'https://example.com/page' } });
  }
  for (const reason of ['libel', 'other']) {
    const body = JSON.stringify({ reason, detail: `Because of ${reason}` });
    await post(`/api/posters/${made[1].id}/reports`, { headers: { ...JSON_TYPE, 'user-agent': reason }, body }, 202);
  }
  const hidden = made.filter((_, i) => i % 50 === 5);
  for (const { id } of hidden) await staff('posters', 'hide', id);
  const deleted = made[7];
  await post(`/api/posters/${deleted.id}`, { method: 'DELETE', headers: bearer(deleted) }, 204);
  await server.stop();

  const gone = new Set([...hidden, deleted]);
  const posters = made.filter((poster) => !gone.has(poster));
  return { posters, hidden, deleted, templates, photos };
}

const bearer = ({ token }) => ({ authorization: `Bearer ${token}` });

/** Slogans in many scripts, those of the tests. */
async function readSlogans() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { module } = await runnerImport(join(root, 'test/slogans/all.ts'), { root, configFile: false });
  return module.ALL_SLOGANS.map(({ slogan }) => slogan);
}
