import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Decompressed. */
  body: Buffer;
  text: string;
}

/** Asks a server on this machine with exactly these headers, a `host` too; `fetch` has some of its own. A body makes it a POST. */
export function ask(port: number, path: string, { method, headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port, path, headers, method: method ?? (body === undefined ? 'GET' : 'POST') };
    const asked = request(options, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      const sent = Buffer.concat(parts);
      const zipped = answer.headers['content-encoding'] === 'gzip' && sent.byteLength > 0;
      const whole = zipped ? gunzipSync(sent) : sent;
      resolve({ status: answer.statusCode!, headers: answer.headers, body: whole, text: whole.toString() });
    });
    asked.on('error', reject).end(body);
  });
}
