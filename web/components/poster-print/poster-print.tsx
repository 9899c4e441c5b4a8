import type { Licence } from '../../../src/domain/settings/settings.ts';
import { posterPath } from '../../addresses.ts';
import type { ShownPoster } from '../../shown.ts';
import { QrCode } from '../qr-code/qr-code.tsx';

interface PosterPrintProps {
  site: { publicUrl: string; licence: Licence };
  shown: ShownPoster;
}

/** The lines beneath a printed poster: its QR code and address, credit, imprint and licence. */
export function PosterPrint({ site: { publicUrl, licence }, shown: { poster } }: PosterPrintProps) {
  return (
    <div class="poster-print">
      <QrCode publicUrl={publicUrl} id={poster.id} />
      <div>
        <p class="poster-print-address" dir="ltr">
          {(publicUrl + posterPath(poster.id)).replace(/^https?:\/\//, '')}
        </p>
        {poster.credit && (
          <p>
            by <bdi>{poster.credit}</bdi>
          </p>
        )}
        <p dir="auto">{poster.imprint}</p>
        <p>{licence.name}</p>
      </div>
    </div>
  );
}
