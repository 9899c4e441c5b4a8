import { FORMATS } from '../../../src/domain/format.ts';
import type { Template } from '../../../src/domain/template.ts';
import { backdropPath, previewPath } from '../../addresses.ts';
import { FORMAT_LABELS } from '../../format-labels.ts';
import { choicesOf, type MakerForm, previewValues } from '../../maker-form.ts';
import { FormatShape } from './format-shape.tsx';

/** The poster as it will be: its backdrop, the overlay on it, and the formats to look at. */
export function Preview({ template, form }: { template: Template; form: MakerForm }) {
  const { format } = form;
  const size = { width: FORMATS[format].width, height: FORMATS[format].height };
  const values = previewValues(template, form.values);
  return (
    <section class="preview" aria-label="Preview">
      <div class="preview-wall">
        <div class="preview-sheet" data-format={format}>
          <img
            class="preview-layer"
            id="preview-backdrop"
            src={backdropPath(template.id, format, choicesOf(template, values))}
            alt=""
            {...size}
          />
          <img
            class="preview-layer"
            id="preview-overlay"
            src={previewPath(template.id, format, values)}
            alt="Your poster as it will look"
            {...size}
          />
        </div>
      </div>
      <p class="preview-problem" id="preview-problem" role="status" />
      <fieldset>
        <legend class="unseen">Format of the preview</legend>
        <div class="format-tabs">
          {template.formats.map((name) => (
            <label key={name} class="format-tab">
              <input class="format-tab-input" type="radio" name="format" value={name} checked={name === format} />
              <FormatShape format={name} />
              {FORMAT_LABELS[name].label}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
