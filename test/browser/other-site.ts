import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else, on another origin. Listens on every loopback name: `localhost` is of one site, 127.0.0.1 not. */
export interface OtherSite {
  /** Of another site than localhost. */
  url: string;
  /** The same pages under a name that nobody allowed anything. */
  otherUrl: string;
  /** Puts a page at a path, as somebody writes it by hand. */
  put(path: string, body: string): void;
  close(): Promise<void>;
}

/** Starts it. It answers what it has no page for with 404. */
export async function openOtherSite(): Promise<OtherSite> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const body = pages.get(new URL(request.url ?? '/', 'http://other').pathname);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>A party</title><h1>A party</h1>${body ?? ''}<p id="after">After`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    otherUrl: `http://other.localhost:${port}`,
    put: (path, body) => void pages.set(path, body),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * What WordPress makes of a frame that oEmbed named: in a sandbox, with a secret in its address, and a script that takes
 * messages with that secret, sets heights from 200 to 1000 px and follows links to the host of the frame.
 */
export function asWordPress(src: string, secret = 'Ab1Cd2Ef3G'): string {
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" width="600" height="338"
      title="Embedded" src="${src}#?secret=${secret}" data-secret="${secret}"></iframe>
    <script>
      addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
        if (!frame || frame.contentWindow !== source) return;
        if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
        if (data.message !== 'link' || document.activeElement !== frame) return;
        if (new URL(data.value).host === new URL(frame.src).host) top.location.href = data.value;
      });
    </script>`;
}
