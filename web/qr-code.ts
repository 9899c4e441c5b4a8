import { type Bitmap2D, correction, generate } from 'lean-qr';
import { taggedPath } from './addresses.ts';

/** Modules of white around a code, as readers want it (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** The code for a poster's address, with the tag that tells where a visitor came from. `publicUrl` has no slash at its end. */
export function posterCode(publicUrl: string, id: string): Bitmap2D {
  return generate(publicUrl + taggedPath(id, 'qr'), { minCorrectionLevel: correction.M });
}
