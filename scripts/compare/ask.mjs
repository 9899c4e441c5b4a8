import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

const agent = new Agent({ keepAlive: true });
/** How often a server that is busy is asked again. */
const TRIES = 20;

/**
 * Asks a server on this machine with exactly these headers; a body makes it a POST. Waits where it is busy (503). The body of
 * the answer is decompressed.
 *
 * @returns `{status, headers, body}`, the headers by their lower-case names
 */
export async function ask(port, path, asking = {}) {
  for (let tries = 1; ; tries++) {
    const answer = await askOnce(port, path, asking);
    if (answer.status !== 503 || tries === TRIES) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers['retry-after'] ?? 1)));
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
