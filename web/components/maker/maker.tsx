import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../src/domain/settings/settings.ts';
import { photoSlots } from '../../../src/domain/slots/photo.ts';
import { makePath } from '../../addresses.ts';
import { fieldName } from '../../field-name.ts';
import type { KeptDraft } from '../../maker/draft-keeper.ts';
import { hasPhoto, type MakerForm } from '../../maker/form.ts';
import { framedMakePath, type MakerFrame } from '../../maker/maker-frame.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { useEngine } from '../../maker/use-engine.ts';
import { useFramedPoster } from '../../maker/use-framed-poster.ts';
import { useKeptDraft } from '../../maker/use-kept-draft.ts';
import { type MakerProblem, type TemplateChoice, useMaker } from '../../maker/use-maker.ts';
import { useSending } from '../../maker/use-sending.ts';
import type { ShownPoster } from '../../shown.ts';
import { CheckField } from '../field/field.tsx';
import { FormatStrip } from '../format-strip/format-strip.tsx';
import { MadePoster } from '../made-poster/made-poster.tsx';
import { PhotoReuseField } from '../photo-reuse-field/photo-reuse-field.tsx';
import { Preview } from '../preview/preview.tsx';
import { RemixPanel } from '../remix-panel/remix-panel.tsx';
import { SlotField } from '../slot-field/slot-field.tsx';
import { TemplateSwitch } from '../template-switch/template-switch.tsx';
import { MakeButton } from './make-button.tsx';
import { MakerDetails } from './maker-details.tsx';
import { MakerHead } from './maker-head.tsx';
import { errorAt } from './problem-summary.ts';

/** The data that the maker starts from; the page carries it as JSON to the browser. */
export interface MakerProps {
  template: MakerTemplate;
  choices: TemplateChoice[];
  form: MakerForm;
  /** The poster being remixed; null if it is gone, absent if this is no remix. */
  parent?: ShownPoster | null | undefined;
  /** All known topics. */
  topics: string[];
  moderation: Settings['moderation'];
  imprint: string;
  /** The folder of fonts and emoji, from `layoutAssetsPath`. */
  layoutAssets: string;
  /** True if the form holds what a person sent, so that no older draft replaces it. */
  answers?: boolean | undefined;
  /** The reason why the poster was not made: a sentence, and the fields concerned. */
  problem?: MakerProblem | undefined;
  /** The frame on another site that the maker is in; absent on a page of ours. */
  frame?: MakerFrame | undefined;
}

interface LiveProps extends MakerProps {
  /** The draft kept from an earlier visit; null if there is none, absent on the server. */
  kept?: KeptDraft | null;
}

/** The form that makes a poster, beside its preview. Without a script it is an ordinary form. */
export function Maker({ kept, ...props }: LiveProps) {
  const { choices, parent, topics, moderation, imprint, frame } = props;
  const inBrowser = kept !== undefined;
  // The first drawing matches what the server printed; the next one adds what needs a script.
  const [live, setLive] = useState(false);
  useLayoutEffect(() => setLive(inBrowser), []);
  const maker = useMaker(props);
  const { draft, template, form, values } = maker;
  const source = useEngine(props.layoutAssets, imprint, inBrowser ? { template, form, values } : undefined);
  const keeper = useKeptDraft(maker, { kept, start: props, framed: frame !== undefined });
  const made = useFramedPoster(maker, frame);
  const sending = useSending(maker, keeper, made.show);
  // Decided once, so that the details do not close when somebody deletes the last letter in them.
  const [detailsOpen] = useState(() => Boolean(form.credit || form.alt));
  const [choosing, setChoosing] = useState(false);
  const [uploading, setUploading] = useState(0);
  const problem = maker.problem ?? (live ? undefined : props.problem);
  const takesPhotos = photoSlots(template.slots).length > 0;

  useEffect(() => {
    if (props.problem) maker.setProblem(props.problem);
  }, []);
  // So that a reload or a copied address leads to the template that is shown.
  useEffect(() => {
    if (live && !frame) history.replaceState(history.state, '', makePath(template.id, form.remixOf));
  }, [template.id]);

  if (frame && made.poster) {
    const onAnother = () => {
      made.clear();
      keeper.startAfresh();
    };
    return <MadePoster {...made.poster} frame={frame} onAnother={onAnother} />;
  }
  const submit = uploading ? holdForPhoto : sending.submit;
  return (
    <form
      class="wrap maker"
      method="post"
      action={frame ? framedMakePath(template.id, frame) : makePath(template.id)}
      target={frame && '_self'}
      encType={takesPhotos ? 'multipart/form-data' : undefined}
      autoComplete="off"
      noValidate={live}
      onSubmit={live ? submit : undefined}
      onKeyDown={live ? (event) => undoByKey(event, maker) : undefined}
    >
      <MakerHead
        maker={maker}
        keeper={keeper}
        problem={problem}
        live={live}
        onSurprise={() => void maker.surprise().catch(sending.tellAway)}
        onTemplates={() => setChoosing(true)}
      />
      <input type="hidden" name="remixOf" value={form.remixOf ?? ''} />
      <input type="hidden" name="key" value={form.key} />
      <div class="maker-work">
        <div class="maker-preview">
          <section class="preview" aria-label="Preview">
            <Preview
              template={template}
              format={form.format}
              values={values}
              alt={draft.alt || maker.proposedAlt}
              source={source.overlay}
              engine={source.state}
            />
            <FormatStrip
              template={template}
              format={form.format}
              values={values}
              source={source.engine}
              onFormat={maker.setFormat}
            />
          </section>
        </div>
        <div class="maker-fields">
          {parent !== undefined && <RemixPanel title="You are remixing" parent={parent} starting />}
          {template.slots.map((slot) => (
            <SlotField
              key={`${template.id}.${slot.name}`}
              slot={slot}
              template={template}
              format={form.format}
              values={form.values}
              error={errorAt(problem?.errors, fieldName(slot.name))}
              onValue={live ? (value, what) => maker.setValue(slot.name, value, what) : undefined}
              onUploading={(more) => setUploading((count) => count + (more ? 1 : -1))}
            />
          ))}
          {takesPhotos && (
            <PhotoReuseField
              checked={form.photoReuse}
              given={hasPhoto(form)}
              onChecked={live ? (photoReuse) => maker.setField({ photoReuse }) : undefined}
            />
          )}
          <MakerDetails maker={maker} topics={topics} errors={problem?.errors} startsOpen={detailsOpen} live={live} />
          <CheckField
            name="list"
            checked={form.list}
            label="Show it in the gallery"
            onChecked={live ? (list) => maker.setField({ list }) : undefined}
          >
            {moderation === 'review' ? 'A moderator looks at it first.' : 'It is there at once, for everyone.'}
          </CheckField>
          <MakeButton
            progress={sending.progress}
            uploading={uploading > 0}
            takesPhotos={takesPhotos}
            onPress={live ? submit : undefined}
          />
          <p class="soft small">
            You get a link at once, and a private one to delete the poster. Every poster carries this line:{' '}
            <q dir="auto">{imprint}</q>
          </p>
        </div>
      </div>
      {choosing && (
        <TemplateSwitch
          choices={choices}
          template={template}
          values={values}
          source={source.engine}
          load={maker.load}
          onChoose={(choice) => void maker.changeTemplate(choice).catch(sending.tellAway)}
          onClose={() => setChoosing(false)}
        />
      )}
    </form>
  );
}

/** Keeps the form from being sent while a photo is being uploaded, and brings the progress bar into view. */
function holdForPhoto(event: Event): void {
  event.preventDefault();
  document.querySelector('.photo-progress')?.scrollIntoView({ block: 'center' });
}

/** Handles undo and redo by keyboard. They replace the browser's own in text fields, so that one key undoes all. */
function undoByKey(event: KeyboardEvent, { undo, redo }: { undo: () => void; redo: () => void }): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
