import { toSvgPath } from 'lean-qr/extras/svg';
import { posterCode, QUIET_ZONE } from '../../qr-code.ts';

interface QrCodeProps {
  publicUrl: string;
  id: string;
}

/** The QR code of a poster's address, drawn as SVG in the page. */
export function QrCode({ publicUrl, id }: QrCodeProps) {
  const code = posterCode(publicUrl, id);
  const side = code.size + 2 * QUIET_ZONE;
  return (
    <svg
      class="qr-code"
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      width="160"
      height="160"
      shape-rendering="crispEdges"
      role="img"
      aria-label="QR code with the address of this poster"
    >
      <path fill="#fff" d={`M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z`} />
      <path fill="#000" d={toSvgPath(code)} />
    </svg>
  );
}
