import { HTML } from './pages.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const SHOUT = '/api/preview.svg?template=shout';
const OURS = '/oembed?url=https://posters.example';

/** Who understands which form of an error. */
const ACCEPTS = ['text/html', 'application/json', 'image/avif,image/svg+xml,*/*'];
const WRONG = [
  ...[
    '/nothing',
    '/api/nothing',
    '/embed/nothing',
    '/p/%E0%A4%A',
    '/assets/none.js',
    '/layout/old/faces/none/latin/400',
  ],
  ...['/make/none', '/g/none', '/topics/none', '/templates/none/share.jpg', '/photos/x/preview.webp'],
  ...['/api/templates/none', '/api/galleries/none', '/g/none/press-pack.zip', '/g/week/press-pack.zip?quality=best'],
  ...['/gallery?cursor=none', '/g/latest?cursor=none', '/g/week?cursor=none', '/gallery/rss.xml?cursor=none'],
  ...['limit=0', 'limit=101', 'sort=best', 'cursor=none', `q=${'x'.repeat(201)}`].map(
    (query) => `/api/posters?${query}`,
  ),
  ...['/api/preview.svg', '/api/preview.svg?template=none', `${SHOUT}&format=none`, `${SHOUT}&values={`],
  ...[`${SHOUT}&values=[]`, `${SHOUT}&values={"palette":"none"}`, `${SHOUT}&values={"slogan":"${'x'.repeat(99)}"}`],
  ...['backdrop.jpg', 'backdrop.webp?width=7', 'backdrop.webp?values={"face":{"id":"none"}}'].map(
    (file) => `/templates/hoarding/share/${file}`,
  ),
  ...['/oembed', '/oembed?url=https://example.org/', `${OURS}/p/Nothing2345`, `${OURS}/nothing`],
  ...[`${OURS}/gallery&format=yaml`, `${OURS}/gallery&maxwidth=0`],
];
const WRONG_OF_A_POSTER = [
  ...['none.jpg', 'share.gif', 'share.pdf', 'share.jpg?width=300', 'qr.gif', 'none', 'manage', 'manage?token=guess'],
];
const GONE = ['', '/family', '/report', '/manage', '/share.jpg', '/share.jpg?width=240', '/qr.svg'];
/** Bodies that are no poster. */
const NO_POSTERS = [
  ...['{', '[]', '"\ud83d"', '{"template":"none","values":{}}', '{"template":"shout","values":{"slogan":""}}'],
  ...['{"template":"shout","values":{"slogan":"x","none":1}}', '{"template":"shout","values":{"slogan":1}}'],
  '{"template":"shout","values":{"slogan":"x"},"remixOf":"Nothing2345"}',
  '{"template":"shout","values":{"slogan":"x"},"topics":["Not One"],"none":1}',
  `{"template":"shout","values":{"slogan":"${'x'.repeat(70_000)}"}}`,
];
const READ_ONLY = [
  '/',
  '/gallery',
  '/g/week',
  '/api/templates',
  '/gallery/rss.xml',
  '/embed.js',
  '/oembed',
  '/healthz',
];
const WRITTEN = ['/api/posters', '/api/photos', '/make/shout', '/embed/make/shout'];

/** Everything that is refused, as a page and as a problem document, and what is asked for in other ways than by GET. */
export async function errors({ kind }, { posters, hidden, deleted, photos }) {
  const { same } = kind('errors', { refused: true });
  const [{ id }] = posters;
  const gone = [hidden[0].id, deleted.id, 'Nothing2345'];
  const paths = [
    ...WRONG,
    ...WRONG_OF_A_POSTER.map((end) => `/p/${id}/${end}`),
    ...[`/share/none?poster=${id}`, `/share/mastodon?poster=${id}&server=localhost`],
    ...gone.flatMap((poster) => GONE.map((end) => `/p/${poster}${end}`)),
    ...gone.flatMap((poster) => [`/embed/p/${poster}`, `/share/x?poster=${poster}`, `/api/posters/${poster}`]),
  ];
  for (const path of paths) {
    const address = encodeURI(path).replaceAll('%25', '%');
    for (const accept of ACCEPTS) await same(address, { headers: { accept } });
  }
  for (const path of ['/', `/p/${id}`, `/p/${id}/share.jpg`, '/healthz', '/nothing']) {
    for (const accept of ACCEPTS) await same(path, { headers: { accept, host: 'elsewhere.example' } });
  }
  await methods(same, { id, photo: photos[0] });
  await bodies(same, id);
}

async function methods(same, { id, photo }) {
  const reads = [...READ_ONLY, `/p/${id}`, `/p/${id}/share.jpg`, `/photos/${photo}/preview.webp`];
  const preflight = { origin: 'https://example.org', 'access-control-request-method': 'POST' };
  for (const path of [...reads, ...WRITTEN, `/api/posters/${id}`]) {
    for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH']) await same(path, { method, ...HTML });
    await same(path, { method: 'OPTIONS', headers: preflight });
  }
  for (const path of reads) await same(path, { method: 'POST', ...HTML });
  for (const authorization of ['', 'Bearer guess', 'Basic x']) {
    await same(`/api/posters/${id}`, { method: 'DELETE', headers: { authorization } });
  }
}

async function bodies(same, id) {
  for (const body of NO_POSTERS) await same('/api/posters', { headers: JSON_TYPE, body });
  await same('/api/posters', { headers: { 'content-type': 'text/plain' }, body: '{}' });
  await same('/api/posters', { headers: { ...JSON_TYPE, 'idempotency-key': 'two words' }, body: '{}' });
  for (const type of ['image/jpeg', 'image/gif', 'text/plain']) {
    await same('/api/photos', { headers: { 'content-type': type }, body: 'GIF89a' });
  }
  for (const end of ['shares', 'views', 'reports']) {
    await same(`/api/posters/${id}/${end}`, { headers: JSON_TYPE, body: '{"none":1}' });
  }
}
