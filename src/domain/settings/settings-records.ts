import type { Attribution } from '../events/actor.ts';
import type { Settings } from './settings.ts';

/** Records of settings, and of the secret that signs manage tokens. */
export interface SettingsRecords {
  read(): Promise<Settings>;
  write(changes: Partial<Settings>, by: Attribution): Promise<void>;
  /** 32 random bytes, made once for the whole installation and the same on every server. */
  secret(): Promise<Uint8Array>;
}
