import { type Bitmap2D, correction, generate } from 'lean-qr';
import { taggedPath } from './addresses.ts';

/** White margin that readers need around a code, in modules (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** The QR code of a poster's address, tagged as `qr`. `publicUrl` has no slash at its end. */
export function posterCode(publicUrl: string, id: string): Bitmap2D {
  return generate(publicUrl + taggedPath(id, 'qr'), { minCorrectionLevel: correction.M });
}
