import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../../src/domain/errors.ts';
import type { Settings } from '../../../src/domain/settings/settings.ts';
import { photoSlots } from '../../../src/domain/slots/photo.ts';
import { makePath } from '../../addresses.ts';
import type { KeptDraft } from '../../maker/draft-keeper.ts';
import { hasPhoto, type MakerForm } from '../../maker/form.ts';
import { framedMakePath, type MakerFrame } from '../../maker/maker-frame.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import type { Progress } from '../../maker/send.ts';
import { useEngine } from '../../maker/use-engine.ts';
import { useFramedPoster } from '../../maker/use-framed-poster.ts';
import { useKeptDraft } from '../../maker/use-kept-draft.ts';
import { type MakerProblem, type TemplateChoice, useMaker } from '../../maker/use-maker.ts';
import { useSending } from '../../maker/use-sending.ts';
import type { ShownPoster } from '../../shown.ts';
import { CheckField, fieldId, LineField } from '../field/field.tsx';
import { FormatStrip } from '../format-strip/format-strip.tsx';
import { MadePoster } from '../made-poster/made-poster.tsx';
import { MakerBar } from '../maker-bar/maker-bar.tsx';
import { Problem } from '../notice/notice.tsx';
import { PhotoReuseField } from '../photo-reuse-field/photo-reuse-field.tsx';
import { Preview } from '../preview/preview.tsx';
import { RemixPanel } from '../remix-panel/remix-panel.tsx';
import { SlotField } from '../slot-field/slot-field.tsx';
import { TemplateSwitch } from '../template-switch/template-switch.tsx';
import { TopicField } from '../topic-field/topic-field.tsx';

/** All that the maker starts from; the page carries it as JSON to where it goes on in the browser. */
export interface MakerProps {
  template: MakerTemplate;
  choices: TemplateChoice[];
  form: MakerForm;
  /** The poster being remixed, null where it is no longer here; absent for a poster of one's own. */
  parent?: ShownPoster | null | undefined;
  /** All topics there are. */
  topics: string[];
  moderation: Settings['moderation'];
  imprint: string;
  /** Path of the revision of fonts and emoji. */
  materials: string;
  /** Whether the form is as a person sent it, so that nothing older takes its place. */
  answers?: boolean | undefined;
  /** Why the poster was not made: a sentence, and the fields concerned. */
  problem?: MakerProblem | undefined;
  /** The frame on another site that the maker is in; absent on a page of ours. */
  frame?: MakerFrame | undefined;
}

interface LiveProps extends MakerProps {
  /** What was kept of a maker that was left; null where nothing was. Absent on the server. */
  kept?: KeptDraft | null;
}

const SENDING: Record<Progress, string> = {
  drawing: 'Making your poster…',
  offline: 'Waiting for the internet…',
  waiting: 'Busy. Trying again…',
};

/** The form that makes a poster, beside the poster it will make. Without a script it is a form like any other. */
export function Maker({ kept, ...props }: LiveProps) {
  const { choices, parent, topics, moderation, imprint, frame } = props;
  const inBrowser = kept !== undefined;
  // What the server printed is taken over as it is; what only a script can do comes with the next drawing.
  const [live, setLive] = useState(false);
  useLayoutEffect(() => setLive(inBrowser), []);
  const maker = useMaker(props);
  const { draft, template, form, values } = maker;
  const source = useEngine(props.materials, imprint, inBrowser ? { template, form, values } : undefined);
  const keeper = useKeptDraft(maker, { kept, start: props, framed: frame !== undefined });
  const made = useFramedPoster(maker, frame);
  const sending = useSending(maker, keeper, made.show);
  // It must not shut on somebody who deletes the last letter in it.
  const [moreOpen] = useState(() => Boolean(form.credit || form.alt));
  const [choosing, setChoosing] = useState(false);
  const [uploading, setUploading] = useState(0);
  const problem = maker.problem ?? (live ? undefined : props.problem);
  const uploads = photoSlots(template.slots).length > 0;
  const errorAt = (path: string) => problem?.errors.find((error) => isAt(error, path))?.message;

  useEffect(() => {
    if (props.problem) maker.setProblem(props.problem);
  }, []);
  // A reload, and the address that somebody copies, lead to the template that is shown.
  useEffect(() => {
    if (live && !frame) history.replaceState(history.state, '', makePath(template.id, form.remixOf));
  }, [template.id]);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alert.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
  }, [maker.problem?.message]);

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
      encType={uploads ? 'multipart/form-data' : undefined}
      autoComplete="off"
      noValidate={live}
      onSubmit={live ? submit : undefined}
      onKeyDown={live ? (event) => undoByKey(event, maker) : undefined}
    >
      <div class="maker-head" ref={alert}>
        {problem && <Problem title={problem.message} fields={summary(template, problem.errors)} />}
        <div class="maker-title">
          <h1>{template.name}</h1>
          {live ? (
            <MakerBar
              canUndo={maker.canUndo}
              canRedo={maker.canRedo}
              onUndo={maker.undo}
              onRedo={maker.redo}
              onSurprise={() => void maker.surprise().catch(sending.tellAway)}
              onTemplates={() => setChoosing(true)}
            />
          ) : (
            <a class="section-more" href="/#templates">
              Other templates
            </a>
          )}
        </div>
        {keeper.restored && (
          <p class="maker-kept" role="status">
            What you typed before is here again.{' '}
            <button class="link-button" type="button" onClick={keeper.startAfresh}>
              Start afresh
            </button>
          </p>
        )}
      </div>
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
              error={errorAt(`values.${slot.name}`)}
              onValue={live ? (value, what) => maker.setValue(slot.name, value, what) : undefined}
              onUploading={(more) => setUploading((count) => count + (more ? 1 : -1))}
            />
          ))}
          {uploads && (
            <PhotoReuseField
              checked={form.photoReuse}
              given={hasPhoto(form)}
              onChecked={live ? (photoReuse) => maker.setField({ photoReuse }) : undefined}
            />
          )}
          <details class="maker-more disclosure" open={moreOpen || Boolean(errorAt('credit') || errorAt('alt'))}>
            <summary>Credit, description and topics</summary>
            <div class="maker-more-fields">
              <LineField
                path="credit"
                label="Your name"
                value={form.credit}
                hint="Shown beside the poster. Leave it empty to stay unnamed."
                error={errorAt('credit')}
                onValue={live ? (credit) => maker.setField({ credit }, 'credit') : undefined}
              />
              <LineField
                path="alt"
                label="Description"
                value={live ? (draft.alt ?? maker.proposedAlt) : form.alt}
                hint="Read aloud to people who cannot see the poster. If you leave it empty, we say what is written on it."
                error={errorAt('alt')}
                long
                onValue={live ? (alt) => maker.setField({ alt }, 'alt') : undefined}
              />
              <TopicField
                topics={topics}
                chosen={form.topics}
                onTopics={live ? (chosen) => maker.setField({ topics: chosen }) : undefined}
              />
            </div>
          </details>
          <CheckField
            name="list"
            checked={form.list}
            label="Show it in the gallery"
            onChecked={live ? (list) => maker.setField({ list }) : undefined}
          >
            {moderation === 'review' ? 'A moderator looks at it first.' : 'It is there at once, for everyone.'}
          </CheckField>
          <div class="maker-act">
            <button
              class="button button-main button-wide"
              type="submit"
              id="make"
              // In a sandbox a form is not sent, and nobody is told that it was to be.
              onClick={live ? submit : undefined}
              aria-disabled={sending.progress || uploading ? 'true' : undefined}
            >
              {sending.progress
                ? SENDING[sending.progress]
                : uploading
                  ? 'Your photo is on its way…'
                  : 'Make my poster'}
            </button>
            {!live && <PreviewButton uploads={uploads} />}
            <p class="unseen" role="status">
              {sending.progress ? SENDING[sending.progress] : ''}
            </p>
          </div>
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

/** Shows what was typed, and brings a photo in before the poster is made; with a script the preview does so by itself. */
function PreviewButton({ uploads }: { uploads: boolean }) {
  const button = (
    <button class="button button-wide" type="submit" name="preview" value="yes" formNoValidate>
      Update the preview
    </button>
  );
  return uploads ? button : <noscript>{button}</noscript>;
}

/** A poster is not made while a photo of it is on its way: what it waits for comes into view. */
function holdForPhoto(event: Event): void {
  event.preventDefault();
  document.querySelector('.photo-progress')?.scrollIntoView({ block: 'center' });
}

/** Undo and redo by keyboard, in a text too: its own steps are ours, so that one key undoes all. */
function undoByKey(event: KeyboardEvent, { undo, redo }: { undo: () => void; redo: () => void }): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}

/** The fields concerned, each with its label, as links to them. Errors that are at no field stand in the title. */
function summary({ slots }: MakerTemplate, errors: readonly FieldError[]) {
  const labels = new Map([
    ...slots.map((slot) => [`values.${slot.name}`, slot.label] as const),
    ['credit', 'Your name'],
    ['alt', 'Description'],
  ]);
  return errors.flatMap((error) => {
    const field = [...labels].find(([path]) => isAt(error, path));
    return field ? [{ id: fieldId(field[0]), message: `${field[1]}: ${error.message}` }] : [];
  });
}

/** Whether an error is about a field or a part of it, as `values.photo.id` is about `values.photo`. */
function isAt(error: FieldError, path: string): boolean {
  return error.path === path || error.path.startsWith(`${path}.`);
}
