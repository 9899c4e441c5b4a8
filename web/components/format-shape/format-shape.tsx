import { FORMATS, type FormatName } from '../../../src/domain/format.ts';

/** A small outline of a format, true to its shape. */
export function FormatShape({ format }: { format: FormatName }) {
  const { width, height } = FORMATS[format];
  const scale = 18 / Math.max(width, height);
  const [w, h] = [width * scale, height * scale];
  return (
    <svg class="format-shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x={(20 - w) / 2} y={(20 - h) / 2} width={w} height={h} />
    </svg>
  );
}
