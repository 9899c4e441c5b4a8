import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FORMATS } from '../../../src/domain/format.ts';
import { backdropValues } from '../../../src/domain/slots/slot-values.ts';
import type { Values } from '../../../src/domain/values/values.ts';
import { backdropPath, examplePath } from '../../addresses.ts';
import type { OverlaySource } from '../../engine/overlay-source.ts';
import { carryValues } from '../../maker/carry.ts';
import { previewValues } from '../../maker/form.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import type { TemplateChoice } from '../../maker/use-maker.ts';
import { Icon } from '../icon/icon.tsx';
import { PosterThumb } from '../poster-thumb/poster-thumb.tsx';

interface TemplateSwitchProps {
  choices: readonly TemplateChoice[];
  template: MakerTemplate;
  values: Values;
  /** The layout engine; without it the templates show their own examples. */
  source: OverlaySource | undefined;
  load: (choice: TemplateChoice) => Promise<MakerTemplate>;
  onChoose: (choice: TemplateChoice) => void;
  onClose: () => void;
}

const THUMB_WIDTH = 480;

/** The dialog to switch templates: all of them, each with the current words. */
export function TemplateSwitch({ choices, template, values, source, load, onChoose, onClose }: TemplateSwitchProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog
      class="template-switch"
      ref={dialog}
      aria-labelledby="template-switch-title"
      onClose={onClose}
      // A click beside the sheet closes it, in browsers that know `closedby`.
      {...{ closedby: 'any' }}
    >
      <div class="template-switch-sheet">
        <div class="template-switch-head">
          <h2 id="template-switch-title">Same words, another poster</h2>
          <button class="maker-tool" type="button" aria-label="Close" onClick={() => dialog.current!.close()}>
            <Icon name="x" />
          </button>
        </div>
        <ul class="template-switch-list">
          {choices.map((choice) => (
            <li key={choice.id}>
              <button
                class="template-switch-choice"
                type="button"
                aria-pressed={choice.id === template.id}
                onClick={() => {
                  dialog.current!.close();
                  if (choice.id !== template.id) onChoose(choice);
                }}
              >
                <ChoicePicture {...{ choice, template, values, source, load }} />
                <span>{choice.name}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}

/** A template with the words of the poster that is being made; with its own example until that is drawn. */
function ChoicePicture({
  choice,
  template,
  values,
  source,
  load,
}: Pick<TemplateSwitchProps, 'template' | 'values' | 'source' | 'load'> & { choice: TemplateChoice }) {
  const [other, setOther] = useState<MakerTemplate>();
  useEffect(() => {
    if (source) load(choice).then(setOther, () => undefined);
  }, [choice, source]);
  const carried = useMemo(() => {
    if (!other || other.id === template.id) return values;
    return previewValues(other, carryValues(template, other, values));
  }, [other, template, values]);
  const { width, height } = FORMATS[choice.format];
  const example = examplePath(choice.id, choice.format, THUMB_WIDTH);
  if (!other || !source) {
    return (
      <img
        class="template-switch-example"
        src={example}
        width={width}
        height={height}
        alt=""
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <PosterThumb
      template={other.id}
      revision={other.revision}
      format={choice.format}
      values={carried}
      backdrop={backdropPath(other.id, choice.format, backdropValues(other, carried), THUMB_WIDTH)}
      source={source}
      meanwhile={example}
    />
  );
}
