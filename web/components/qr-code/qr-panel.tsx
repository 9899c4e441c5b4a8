import { qrPath } from '../../addresses.ts';
import { Icon } from '../icon/icon.tsx';

const SIZE = 240;

/** The QR code of a poster, to scan and to download. */
export function QrPanel({ id }: { id: string }) {
  return (
    <details class="qr-panel disclosure">
      <summary>QR code</summary>
      <div class="qr-panel-body">
        <img
          src={qrPath(id, 'svg')}
          width={SIZE}
          height={SIZE}
          loading="lazy"
          alt="QR code with the address of this poster"
        />
        <p class="soft small">Point a phone at it, or put it on a leaflet: it leads here.</p>
        <div class="qr-panel-types">
          {(['svg', 'png'] as const).map((type) => (
            <a key={type} class="button" href={qrPath(id, type)} download={`qr-${id}.${type}`}>
              <Icon name="download" />
              <span class="unseen">QR code as </span>
              {type.toUpperCase()}
            </a>
          ))}
        </div>
      </div>
    </details>
  );
}
