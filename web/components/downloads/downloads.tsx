import { FORMATS, type ImageType } from '../../../src/domain/format.ts';
import type { Poster } from '../../../src/domain/poster.ts';
import { renditionPath } from '../../addresses.ts';
import { FORMAT_LABELS } from '../../format-labels.ts';
import { FormatShape } from '../preview/format-shape.tsx';

const TYPE_LABELS = { jpg: 'JPEG', png: 'PNG', webp: 'WebP' } as const satisfies Record<ImageType, string>;

/** The poster in every format and file type. */
export function Downloads({ poster }: { poster: Poster }) {
  return (
    <section class="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">Download it</h2>
      <ul class="download-list">
        {poster.formats.map((format) => {
          const { label, use } = FORMAT_LABELS[format];
          return (
            <li key={format} class="download">
              <FormatShape format={format} />
              <div>
                <p class="download-name">{label}</p>
                <p class="soft small">
                  {FORMATS[format].width} × {FORMATS[format].height} · {use}
                </p>
              </div>
              <div class="download-types">
                {Object.entries(TYPE_LABELS).map(([type, name]) => (
                  <a
                    key={type}
                    href={renditionPath(poster.id, format, type as ImageType)}
                    download={`poster-${poster.id}-${format}.${type}`}
                    aria-label={`${label} as ${name}`}
                  >
                    {name}
                  </a>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
