import process from 'node:process';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The peer of bench:http: a bare Hono that answers every request with the same bytes. Arguments: port, bytes, type.
const [port, bytes, type] = process.argv.slice(2);
const app = new Hono();
const body = type.startsWith('text/') ? 'x'.repeat(Number(bytes)) : new Uint8Array(Number(bytes)).fill(120);
app.get('/*', (c) => c.body(body, 200, { 'content-type': type }));
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => process.send?.('ready'));
