import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { CredentialProblem, checkCredentials, readCredentials } from '../render/credential-files.ts';
import { StartError } from '../stores.ts';

/**
 * Checks the certificate and the key that sign pictures before the render processes use them and fail one by one. Logs
 * a warning if the certificate is not valid now.
 *
 * @throws StartError if the files cannot be used
 */
export function tryCredentials({ credentials }: Config, log: Logger): void {
  if (!credentials) return;
  try {
    const files = readCredentials(credentials);
    try {
      checkCredentials(files);
    } catch (err) {
      // Unsigned posters are better than no posters.
      log.warn({ err }, 'pictures are not signed');
    }
  } catch (cause) {
    if (cause instanceof CredentialProblem) throw new StartError(cause.message, { cause });
    throw cause;
  }
}
