import type { FormatName } from '../../../src/domain/format.ts';
import { backdropValues } from '../../../src/domain/slots/slot-values.ts';
import type { Values } from '../../../src/domain/values/values.ts';
import { backdropPath } from '../../addresses.ts';
import type { OverlaySource } from '../../engine/overlay-source.ts';
import { FORMAT_LABELS } from '../../format-labels.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { FormatShape } from '../format-shape/format-shape.tsx';
import { PosterThumb } from '../poster-thumb/poster-thumb.tsx';

interface FormatStripProps {
  template: MakerTemplate;
  format: FormatName;
  values: Values;
  /** The layout engine, once it has started; until then the formats are outlines. */
  source?: OverlaySource | undefined;
  onFormat?: (format: FormatName) => void;
}

/** Width of the backdrops in the strip, px, for screens with a pixel ratio of two or three. */
const THUMB_WIDTH = 240;

/** Small pictures of the poster in all its formats, to choose the one in the preview. */
export function FormatStrip({ template, format, values, source, onFormat }: FormatStripProps) {
  const choices = backdropValues(template, values);
  return (
    <fieldset class="format-strip">
      <legend class="unseen">Format of the preview</legend>
      <div class="format-tabs">
        {template.formats.map((name) => (
          <label key={name} class="format-tab">
            <input
              class="format-tab-input"
              type="radio"
              name="format"
              value={name}
              checked={name === format}
              onChange={() => onFormat?.(name)}
            />
            <span class="format-tab-picture">
              {source ? (
                <PosterThumb
                  template={template.id}
                  revision={template.revision}
                  format={name}
                  values={values}
                  backdrop={backdropPath(template.id, name, choices, THUMB_WIDTH)}
                  source={source}
                />
              ) : (
                <FormatShape format={name} />
              )}
            </span>
            {FORMAT_LABELS[name].label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
