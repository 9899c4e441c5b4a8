import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/http/server.ts';
import { countStored, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

/** Over real sockets, because what a client sends byte by byte is not what a Request object can say. */
describe('the server', () => {
  let house: TestHouse;
  let server: RunningServer;
  let release = () => {};
  beforeEach(async () => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    house = await openTestHouse(({ renderer }) => ({
      renderer: {
        ...renderer,
        overlay: async (job) => {
          await held;
          return renderer.overlay(job);
        },
      },
    }));
    const log = pino({ level: 'silent' });
    server = await startServer({ app: house.app, log, publicUrl: PUBLIC_URL, port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    release();
    await server.drain(1000);
    await house.close();
  });

  const open = async (): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1').setEncoding('latin1');
    await once(socket, 'connect');
    return socket;
  };
  /** Sends raw bytes and reads until the server closes. */
  const speak = async (text: string): Promise<string> => {
    const socket = await open();
    socket.write(text);
    let heard = '';
    for await (const part of socket) heard += part;
    return heard;
  };
  const post = (headers: string, body: string) =>
    speak(
      `POST /api/posters HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`,
    );

  it('refuses a long body that comes in chunks', async () => {
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    const heard = await post('Transfer-Encoding: chunked', `${chunk.repeat(6)}0\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toContain('body_too_large');
    expect(await countStored(house)).toEqual({ records: 0, files: 0 });
  });

  it('refuses a long body before it is sent', async () => {
    expect(await post('Content-Length: 70000', '')).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('makes a poster of a body in chunks', async () => {
    const body = JSON.stringify({ template: 'plain', values: { slogan: 'In chunks' } });
    const chunks = [...body].map((letter) => `1\r\n${letter}\r\n`).join('');
    expect(await post('Transfer-Encoding: chunked', `${chunks}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('refuses hosts that are not ours or none at all', async () => {
    const get = (host: string) => speak(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await get('evil.example')).toMatch(/^HTTP\/1\.1 421 /);
    const strange = await get('evil.example/@localhost');
    expect(strange).toMatch(/^HTTP\/1\.1 400 /);
    expect(strange).toContain('invalid_request');
    expect(await speak('GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 421 /,
    );
  });

  it('answers a probe that speaks HTTP/1.0', async () => {
    expect(await speak('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('finishes what runs and takes nothing new while it drains', async () => {
    const idle = await open();
    const running = fetch(`http://127.0.0.1:${server.port}/api/preview.svg?template=plain`);
    await sleep(50);
    const drained = server.drain(5000);
    await expect(open()).rejects.toThrow('ECONNREFUSED');
    await once(idle.resume(), 'close');
    release();
    expect((await running).status).toBe(200);
    await drained;
  });

  it('does not drain for ever', async () => {
    const running = fetch(`http://127.0.0.1:${server.port}/api/preview.svg?template=plain`).catch(() => 'cut off');
    await sleep(50);
    await server.drain(100);
    expect(await running).toBe('cut off');
  });

  it('says so where its port is taken', async () => {
    const again = startServer({
      app: house.app,
      log: pino({ level: 'silent' }),
      publicUrl: PUBLIC_URL,
      port: server.port,
      host: '127.0.0.1',
    });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
