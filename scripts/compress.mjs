import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WORTH_IT = /\.(?:js|css|wasm|svg)$/;

/** Writes every file of the built client that gets smaller beside itself as .br and .gz, which the server then sends. */
export async function compressFiles(folder) {
  await Promise.all(
    readdirSync(folder)
      .filter((name) => WORTH_IT.test(name))
      .map(async (name) => {
        const path = join(folder, name);
        const bytes = readFileSync(path);
        const sizeHint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        const [br, gz] = await Promise.all([
          promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, ...sizeHint } }),
          promisify(gzip)(bytes, { level: 9 }),
        ]);
        if (br.length < bytes.length) writeFileSync(`${path}.br`, br);
        if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz);
      }),
  );
}
