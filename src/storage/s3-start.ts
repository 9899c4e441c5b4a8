import { randomUUID } from 'node:crypto';
import type { Files } from '../domain/files.ts';
import { TEMPORARY } from './key.ts';
import { createS3Files } from './s3.ts';
import { createS3Calls, type S3Calls } from './s3-calls.ts';
import type { S3Options } from './s3-client.ts';
import { explainS3, S3Problem, type S3Step } from './s3-errors.ts';

/**
 * Opens the files in a bucket, after a small object could be written, listed, read and deleted there.
 *
 * @throws S3Problem that names the wrong variable and says what to do.
 */
export async function openS3Files(options: S3Options): Promise<Files> {
  const calls = createS3Calls(options);
  await tryOut(calls, options);
  return createS3Files(options, calls);
}

async function tryOut(calls: S3Calls, options: S3Options): Promise<void> {
  const key = `${TEMPORARY}/start-${randomUUID()}`;
  const bytes = Buffer.from(`Flyposter was here: ${key}\n`);
  const step = async <T>(name: S3Step, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainS3(error, name, options);
    }
  };
  await step('list', () => calls.page(`${TEMPORARY}/start-`));
  await step('write', () => calls.put({ key, bytes, mediaType: 'text/plain' }));
  const found = await step('read', () => calls.read(key, { start: 1, end: bytes.byteLength }));
  const listed = await step('list', () => calls.page(key));
  await step('delete', () => calls.remove(key));
  const left = await step('read', () => calls.head(key));
  const whole = found && found !== 'beyond' && bytes.subarray(1).equals(found.bytes);
  if (whole && listed.objects.length === 1 && !left) return;
  const { endpoint = 'Amazon S3' } = options;
  throw new S3Problem(
    `S3_ENDPOINT: what answers at ${endpoint} is not S3: a file that was written, listed, read and deleted there ` +
      'was not what S3 makes of it. Correct the address.',
  );
}
