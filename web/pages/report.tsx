import type { FlyposterError } from '../../src/domain/errors.ts';
import { REPORT_REASONS } from '../../src/domain/report-reason.ts';
import { MAX_DETAIL } from '../../src/domain/reports/report.ts';
import { posterPath, reportPath } from '../addresses.ts';
import { ButtonLink } from '../components/button/button.tsx';
import { Document } from '../components/document/document.tsx';
import { describedBy, FieldError, fieldId } from '../components/field/field.tsx';
import { Problem } from '../components/notice/notice.tsx';
import type { ShownPoster } from '../shown.ts';
import type { Site } from '../site.ts';

/** A visitor's input into the form. */
export interface ReportForm {
  reason: string;
  detail: string;
}

export interface ReportPageProps {
  site: Site;
  shown: ShownPoster;
  form: ReportForm;
  problem?: Pick<FlyposterError, 'message' | 'errors'> | undefined;
}

const REASONS = Object.entries(REPORT_REASONS);

/** `/p/:id/report`: the form to report a poster to the moderators. */
export function ReportPage({ site, shown: { poster, slogan, picture }, form, problem }: ReportPageProps) {
  const errors = problem?.errors ?? [];
  const said = (path: string) => errors.find((error) => error.path === path)?.message;
  const detail = fieldId('detail');
  return (
    <Document
      site={site}
      title="Report a poster"
      description={`Tell the moderators of ${site.name} what is wrong with this poster.`}
    >
      <div class="wrap narrow">
        {problem && (
          <Problem
            title={errors.length > 0 ? 'It was not sent yet' : problem.message}
            fields={errors.map(({ path, message }) => ({
              id: path === 'reason' ? fieldId(`reason.${REASONS[0]![0]}`) : fieldId(path),
              message,
            }))}
          />
        )}
        <h1>Report this poster</h1>
        <div class="report-about">
          <img src={picture.src} width={picture.width} height={picture.height} alt={poster.alt} />
          <p>
            <a href={posterPath(poster.id)}>
              <bdi>{slogan}</bdi>
            </a>
          </p>
        </div>
        <form class="narrow-form" method="post" action={reportPath(poster.id)}>
          <fieldset class="report-reasons" aria-describedby={describedBy('reason', { error: Boolean(said('reason')) })}>
            <legend class="field-label">What is wrong with it?</legend>
            <FieldError path="reason" message={said('reason')} />
            {REASONS.map(([reason, { label, hint }]) => (
              <label key={reason} class="check">
                <input
                  class="check-box"
                  id={fieldId(`reason.${reason}`)}
                  type="radio"
                  name="reason"
                  value={reason}
                  checked={form.reason === reason}
                  required
                />
                <span class="field-label">{label}</span>
                <span class="check-note">{hint}</span>
              </label>
            ))}
          </fieldset>
          <div class="field">
            <label class="field-label" for={detail}>
              What should the moderators know? <span class="field-optional">(optional)</span>
            </label>
            <textarea
              class="field-input"
              id={detail}
              name="detail"
              rows={4}
              maxLength={MAX_DETAIL}
              dir="auto"
              value={form.detail}
              aria-describedby={describedBy('detail', { hint: true, error: Boolean(said('detail')) })}
              aria-invalid={said('detail') ? 'true' : undefined}
            />
            <FieldError path="detail" message={said('detail')} />
            <p class="field-notes" id={`${detail}-hint`}>
              We do not ask who you are. Write how to reach you if you want an answer. Up to {MAX_DETAIL} characters.
            </p>
          </div>
          <button class="button button-main" type="submit">
            Send the report
          </button>
        </form>
      </div>
    </Document>
  );
}

/** The page after a report was taken. */
export function ReportedPage({ site, id }: { site: Site; id: string }) {
  return (
    <Document site={site} title="Thank you" description="Your report was taken.">
      <div class="wrap narrow">
        <h1>Thank you.</h1>
        <p>
          Your report is with the moderators of <bdi>{site.name}</bdi>. They look at the poster and take it down if it
          has to go.
        </p>
        <ButtonLink href={posterPath(id)}>Back to the poster</ButtonLink>
      </div>
    </Document>
  );
}
