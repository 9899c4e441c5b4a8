import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('parseConfig', () => {
  it('needs nothing', () => {
    expect(parseConfig({})).toEqual({
      port: 3000,
      host: undefined,
      publicUrl: 'http://localhost:3000',
      dataDir: resolve('data'),
      database: { kind: 'sqlite', path: resolve('data/flyposter.db') },
      storage: { kind: 'disk', directory: resolve('data/files') },
      trustedProxies: 0,
      renderProcesses: expect.any(Number),
      logLevel: 'info',
      templatesDir: undefined,
      fontsDir: undefined,
      credentials: undefined,
    });
    expect(parseConfig({}).renderProcesses).toBeGreaterThanOrEqual(1);
  });

  it('takes an empty variable for an absent one', () => {
    const empty = { PORT: '', PUBLIC_URL: ' ', DATA_DIR: '', DATABASE_URL: '', S3_BUCKET: '', LOG_LEVEL: '', HOST: '' };
    expect(parseConfig(empty)).toEqual(parseConfig({}));
  });

  it('reads every variable', () => {
    const config = parseConfig({
      PORT: '8080',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://Posters.example/',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgres://u:p@db/flyposter',
      S3_BUCKET: 'posters',
      S3_ENDPOINT: 'https://s3.example/',
      S3_REGION: 'eu-west-2',
      S3_PUBLIC_URL: 'https://cdn.example/posters',
      TRUSTED_PROXIES: '2',
      RENDER_PROCESSES: '3',
      LOG_LEVEL: 'WARN',
      TEMPLATES_DIR: 'mine/templates',
      FONTS_DIR: '/srv/fonts',
      C2PA_CERTIFICATE: '/etc/c2pa.pem',
      C2PA_KEY: '/etc/c2pa.key',
    });
    expect(config).toEqual({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'https://posters.example',
      dataDir: '/srv/data',
      database: { kind: 'postgres', url: 'postgres://u:p@db/flyposter' },
      storage: {
        kind: 's3',
        bucket: 'posters',
        endpoint: 'https://s3.example',
        region: 'eu-west-2',
        publicUrl: 'https://cdn.example/posters',
      },
      trustedProxies: 2,
      renderProcesses: 3,
      logLevel: 'warn',
      templatesDir: resolve('mine/templates'),
      fontsDir: '/srv/fonts',
      credentials: { certificate: '/etc/c2pa.pem', key: '/etc/c2pa.key' },
    });
  });

  it('has the port in the default PUBLIC_URL', () => {
    expect(parseConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PUBLIC_URL', 'posters.example'],
    ['PUBLIC_URL', '//posters.example'],
    ['PUBLIC_URL', 'ftp://posters.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://posters.example/path'],
    ['PUBLIC_URL', 'https://posters.example/?a=b'],
    ['PUBLIC_URL', 'https://posters.example?'],
    ['PUBLIC_URL', 'https://posters.example#a'],
    ['PUBLIC_URL', 'https://me:secret@posters.example'],
    ['DATABASE_URL', 'mysql://db/flyposter'],
    ['DATABASE_URL', 'postgres://'],
    ['S3_ENDPOINT', 'https://s3.example'],
    ['S3_PUBLIC_URL', 'https://cdn.example'],
    ['S3_REGION', 'eu-west-2'],
    ['TRUSTED_PROXIES', '11'],
    ['TRUSTED_PROXIES', '1.5'],
    ['RENDER_PROCESSES', '0'],
    ['RENDER_PROCESSES', '65'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by name', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
  });

  it.each([
    ['S3_BUCKET', 's3://posters'],
    ['S3_BUCKET', 'https://posters.s3.example'],
    ['S3_BUCKET', 'two words'],
    ['S3_ENDPOINT', 's3.example'],
    ['S3_ENDPOINT', 'https://key:secret@s3.example'],
    ['S3_ENDPOINT', 'https://s3.example/?a=b'],
    ['S3_PUBLIC_URL', '//cdn.example'],
    ['S3_PUBLIC_URL', 'https://cdn.example/#a'],
    ['AWS_SECRET_ACCESS_KEY', ''],
  ])('refuses %s=%s for a bucket by name', (name, value) => {
    const problems = problemsOf({
      S3_BUCKET: 'posters',
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 's',
      [name]: value,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
  });

  it('has a region for every store but AWS, where the SDK may know it', () => {
    const storage = (env: Record<string, string>) => parseConfig({ S3_BUCKET: 'posters', ...env }).storage;
    expect(storage({})).toEqual({ kind: 's3', bucket: 'posters' });
    expect(storage({ AWS_REGION: 'eu-west-2' })).toMatchObject({ region: 'eu-west-2' });
    expect(storage({ S3_ENDPOINT: 'https://s3.example' })).toMatchObject({ region: 'us-east-1' });
    expect(storage({ S3_ENDPOINT: 'https://s3.example', AWS_REGION: 'garage' })).toMatchObject({ region: 'garage' });
    expect(storage({ S3_REGION: 'auto', AWS_REGION: 'eu-west-2' })).toMatchObject({ region: 'auto' });
  });

  it('reports everything at once', () => {
    const problems = problemsOf({ PORT: 'x', PUBLIC_URL: 'x', S3_BUCKET: 'box', S3_ENDPOINT: 'x', LOG_LEVEL: 'x' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'S3_ENDPOINT',
      'LOG_LEVEL',
    ]);
    expect(new ConfigError(problems).message.split('\n')).toHaveLength(5);
  });

  it('repeats no password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://u:secret@db/x' }).join()).not.toContain('secret');
    const endpoint = { S3_BUCKET: 'posters', S3_ENDPOINT: 'https://key:secret@s3.example' };
    expect(problemsOf(endpoint).join()).not.toContain('secret');
  });
});
