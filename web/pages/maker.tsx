import type { FieldError } from '../../src/domain/errors.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { makePath } from '../addresses.ts';
import { Document, type Site } from '../components/document/document.tsx';
import { CheckField, fieldId, LineField } from '../components/field/field.tsx';
import { Problem } from '../components/notice/notice.tsx';
import { Preview } from '../components/preview/preview.tsx';
import { RemixPanel } from '../components/remix-panel/remix-panel.tsx';
import { SlotField } from '../components/slot-field/slot-field.tsx';
import type { MakerForm } from '../maker-form.ts';
import type { ShownPoster, ShownTemplate } from '../shown.ts';

export interface MakerPageProps {
  site: Site;
  scripts: string[];
  shown: ShownTemplate;
  form: MakerForm;
  /** The poster being remixed, null where it is no longer here; absent for a poster of one's own. */
  parent?: ShownPoster | null | undefined;
  moderation: Settings['moderation'];
  /** Why the poster was not made: a sentence, and the fields concerned. */
  problem?: { message: string; errors: readonly FieldError[] } | undefined;
}

/** `/make/:template`: the form that makes a poster, beside the poster it will make. */
export function MakerPage({ site, scripts, shown, form, parent, moderation, problem }: MakerPageProps) {
  const { template, picture } = shown;
  const uploads = template.slots.some((slot) => slot.type === 'photo');
  const errorAt = (path: string) => problem?.errors.find((error) => isAt(error, path))?.message;
  return (
    <Document
      site={site}
      title={`Make a poster: ${template.name}`}
      description={`${template.description} Write your slogan and get a link to share.`}
      path={makePath(template.id)}
      card={{ picture, alt: `A poster made from the template ${template.name}` }}
      scripts={scripts}
      room="make"
    >
      <form
        class="wrap maker"
        id="maker"
        method="post"
        action={makePath(template.id)}
        encType={uploads ? 'multipart/form-data' : undefined}
        data-template={template.id}
      >
        <div class="maker-head">
          {problem && <Problem title={problem.message} fields={summary(shown, problem.errors)} />}
          <div class="maker-title">
            <h1>{template.name}</h1>
            <a class="section-more" href="/#templates">
              Other templates
            </a>
          </div>
        </div>
        <input type="hidden" name="remixOf" value={form.remixOf ?? ''} />
        <input type="hidden" name="key" id="key" value={form.key} autoComplete="off" />
        <div class="maker-work">
          <div class="maker-preview">
            <Preview template={template} form={form} />
          </div>
          <div class="maker-fields">
            {parent !== undefined && <RemixPanel title="You are remixing" parent={parent} />}
            {template.slots.map((slot) => (
              <SlotField
                key={slot.name}
                slot={slot}
                template={template}
                values={form.values}
                error={errorAt(`values.${slot.name}`)}
              />
            ))}
            <MoreFields form={form} errorAt={errorAt} />
            <CheckField name="list" checked={form.list} label="Show it in the gallery">
              {moderation === 'review' ? 'A moderator looks at it first.' : 'It is there at once, for everyone.'}
            </CheckField>
            <div class="maker-act">
              <button class="button button-main button-wide" type="submit" id="make">
                Make my poster
              </button>
              {uploads ? (
                <PreviewButton />
              ) : (
                <noscript>
                  <PreviewButton />
                </noscript>
              )}
              <p class="soft small">
                You get a link at once, and a private one to delete the poster. Every poster carries this line:{' '}
                <q dir="auto">{site.imprint}</q>
              </p>
            </div>
          </div>
        </div>
      </form>
    </Document>
  );
}

/** Shows what was typed, and brings a photo in before the poster is made. */
function PreviewButton() {
  return (
    <button class="button button-wide" type="submit" name="preview" value="yes" formNoValidate>
      Update the preview
    </button>
  );
}

/** What few need and nobody must fill in; open when there is something in it to see. */
function MoreFields({ form, errorAt }: { form: MakerForm; errorAt: (path: string) => string | undefined }) {
  const open = Boolean(form.credit || form.alt || errorAt('credit') || errorAt('alt'));
  return (
    <details class="maker-more" open={open}>
      <summary>Credit and description</summary>
      <div class="maker-more-fields">
        <LineField
          path="credit"
          label="Your name"
          value={form.credit}
          hint="Shown beside the poster. Leave it empty to stay unnamed."
          error={errorAt('credit')}
        />
        <LineField
          path="alt"
          label="Description"
          value={form.alt}
          hint="Read aloud to people who cannot see the poster. If you leave it empty, we say what is written on it."
          error={errorAt('alt')}
          long
        />
      </div>
    </details>
  );
}

/** The fields concerned, each with its label, as links to them. Errors that are at no field stand in the title. */
function summary({ template }: ShownTemplate, errors: readonly FieldError[]) {
  const labels = new Map([
    ...template.slots.map((slot) => [`values.${slot.name}`, slot.label] as const),
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
