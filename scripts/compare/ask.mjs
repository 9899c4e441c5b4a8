import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

const agent = new Agent({ keepAlive: true });
/** How often a server is asked where it is busy, or where it fails: on a machine that does much else drawing may. */
const TRIES = { 503: 20, 500: 4 };
/** Seconds before it is asked again, unless it says. */
const PAUSE = 5;

/**
 * Asks a server on this machine with exactly these headers; a body makes it a POST. Asks again where it is busy or fails. The
 * body of the answer is decompressed.
 *
 * @returns `{status, headers, body}`, the headers by their lower-case names
 */
export async function ask(port, path, asking = {}) {
  for (let tries = 1; ; tries++) {
    const answer = await askOnce(port, path, asking);
    if (tries >= (TRIES[answer.status] ?? 1)) return answer;
    const seconds = Number(answer.headers['retry-after'] ?? PAUSE);
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  }
}

function askOnce(port, path, { method, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port, path, headers, method: method ?? (body ? 'POST' : 'GET') };
    const asked = request(options, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      const sent = Buffer.concat(parts);
      const zipped = answer.headers['content-encoding'] === 'gzip' && sent.byteLength > 0;
      resolve({ status: answer.statusCode, headers: answer.headers, body: zipped ? gunzipSync(sent) : sent });
    });
    asked.on('error', reject).end(body);
  });
}

/** Does the work for each item, this many at once, and returns the results in the order of the items. */
export async function forEachOf(items, atOnce, work) {
  const results = [];
  const rest = [...items].entries();
  const worker = async () => {
    for (const [i, item] of rest) results[i] = await work(item, i);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
