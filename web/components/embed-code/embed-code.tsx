import { type Embeddable, embedAddress, frameCode, scriptCode, USUAL_LOOK } from '../../embed-code.ts';
import { LAYOUTS, THEMES } from '../../embed-look.ts';
import { CopyButton } from '../copy-field/copy-field.tsx';

interface EmbedCodeProps {
  embeddable: Embeddable;
  /** The line that opens the panel. */
  summary: string;
}

const LAYOUT_WORDS = { grid: 'Grid', masonry: 'Masonry', carousel: 'Carousel', slideshow: 'Slideshow' };
const THEME_WORDS = { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' };
const LIMITS = [3, 6, 12, 24, 48];

/** The code to embed something on another site, with a preview. Without a script there are no choices. */
export function EmbedCode({ embeddable, summary }: EmbedCodeProps) {
  const { kind, title } = embeddable;
  return (
    <details class="embed-code disclosure" data-embed-code={JSON.stringify(embeddable)}>
      <summary>{summary}</summary>
      <div class="embed-code-body">
        <div class="embed-code-choices" data-choices>
          {kind === 'gallery' && <Choice name="layout" legend="Layout" values={LAYOUTS} words={LAYOUT_WORDS} />}
          <Choice name="theme" legend="Colours" values={THEMES} words={THEME_WORDS} />
          {kind === 'gallery' && (
            <div class="embed-code-limit">
              <label class="field-label" for="embed-code-limit">
                Posters
              </label>
              <select class="field-input" id="embed-code-limit" name="limit">
                {LIMITS.map((limit) => (
                  <option key={limit} value={limit} selected={limit === USUAL_LOOK.limit}>
                    {limit}
                  </option>
                ))}
              </select>
            </div>
          )}
        </div>
        <Code
          name="script"
          label="Code for your page"
          value={scriptCode(embeddable, USUAL_LOOK)}
          hint="It is as high as it needs to be, and a plain link where scripts are blocked."
        />
        <Code
          name="frame"
          label="Without our script"
          value={frameCode(embeddable, USUAL_LOOK)}
          hint="For pages that take frames only. In WordPress, the link to this page alone will do."
        />
        <section class="embed-code-preview" aria-label="Preview of the embed">
          <p class="field-label">Preview</p>
          <iframe
            src={embedAddress(embeddable, USUAL_LOOK)}
            title={`Preview: ${title}`}
            loading="lazy"
            data-flyposter
            data-embed-preview
          />
        </section>
      </div>
    </details>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  values: readonly Value[];
  words: Record<Value, string>;
}

function Choice<Value extends string>({ name, legend, values, words }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend class="field-label">{legend}</legend>
      <div class="embed-code-options">
        {values.map((value, i) => (
          <label key={value} class="embed-code-option">
            <input type="radio" name={name} value={value} checked={i === 0} />
            <span>{words[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CodeProps {
  name: 'script' | 'frame';
  label: string;
  value: string;
  hint: string;
}

function Code({ name, label, value, hint }: CodeProps) {
  const id = `embed-code-${name}`;
  return (
    <div class="embed-code-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <textarea
        class="field-input"
        id={id}
        readOnly
        rows={4}
        dir="ltr"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        data-code={name}
        value={value}
      />
      <CopyButton text={value} action="Copy code" />
      <p class="field-notes" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
