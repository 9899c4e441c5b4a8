import { FORMATS, type FormatName, isPrintFormat, SHEETS } from '../../../src/domain/format.ts';
import type { Poster } from '../../../src/domain/posters/poster.ts';
import { downloadPath } from '../../addresses.ts';
import { FORMAT_LABELS } from '../../format-labels.ts';
import { FormatShape } from '../format-shape/format-shape.tsx';

interface Download {
  name: string;
  href: string;
  /** The file name to save it under. */
  file: string;
}

/** The links to download a poster in every format and file type. */
export function Downloads({ poster }: { poster: Pick<Poster, 'id' | 'formats'> }) {
  return (
    <ul class="download-list">
      {poster.formats.map((format) => {
        const { label, use } = FORMAT_LABELS[format];
        return (
          <li key={format} class="download">
            <FormatShape format={format} />
            <div>
              <p class="download-name">{label}</p>
              <p class="soft small">
                {sizeOf(format)} · {use}
              </p>
            </div>
            <div class="download-types">
              {downloadsOf(poster.id, format).map(({ name, href, file }) => (
                <a key={name} href={href} download={file} aria-label={`${label} as ${name}`}>
                  {name}
                </a>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function sizeOf(format: FormatName): string {
  if (isPrintFormat(format)) return `${SHEETS[format].width} × ${SHEETS[format].height} mm`;
  return `${FORMATS[format].width} × ${FORMATS[format].height}`;
}

/** Images for screens. For print PDFs: with marks and bleed for copy shops, without for home printers, and in CMYK. */
function downloadsOf(id: string, format: FormatName): Download[] {
  const file = `poster-${id}-${format}`;
  if (isPrintFormat(format)) {
    const href = downloadPath(id, format, 'pdf');
    return [
      { name: 'PDF', href, file: `${file}.pdf` },
      { name: 'PDF, no marks', href: `${href}&marks=0`, file: `${file}-nomarks.pdf` },
      { name: 'PDF, CMYK', href: `${href}&cmyk=1`, file: `${file}-cmyk.pdf` },
    ];
  }
  return (
    [
      ['JPEG', 'jpg'],
      ['PNG', 'png'],
      ['WebP', 'webp'],
    ] as const
  ).map(([name, type]) => ({
    name,
    href: downloadPath(id, format, type),
    file: `${file}.${type}`,
  }));
}
