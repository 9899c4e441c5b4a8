import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { CredentialProblem, checkCredentials, readCredentials } from '../render/credential-files.ts';
import { StartError } from '../stores.ts';

/** Tries what signs pictures before render processes do, which would fail one by one. @throws StartError */
export function tryCredentials({ credentials }: Config, log: Logger): void {
  if (!credentials) return;
  try {
    const files = readCredentials(credentials);
    try {
      checkCredentials(files);
    } catch (err) {
      // Posters matter more than what is signed on them.
      log.warn({ err }, 'pictures are not signed');
    }
  } catch (cause) {
    if (cause instanceof CredentialProblem) throw new StartError(cause.message, { cause });
    throw cause;
  }
}
