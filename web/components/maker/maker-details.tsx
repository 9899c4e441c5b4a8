import type { FieldError } from '../../../src/domain/errors.ts';
import type { Maker } from '../../maker/use-maker.ts';
import { LineField } from '../field/field.tsx';
import { TopicField } from '../topic-field/topic-field.tsx';
import { errorAt } from './problem-summary.ts';

interface MakerDetailsProps {
  maker: Maker;
  /** All known topics. */
  topics: string[];
  errors: readonly FieldError[] | undefined;
  startsOpen: boolean;
  /** True once the script runs. */
  live: boolean;
}

/** The fields that most people leave alone: credit, description and topics. */
export function MakerDetails({ maker, topics, errors, startsOpen, live }: MakerDetailsProps) {
  const { draft, form } = maker;
  const [creditError, altError] = [errorAt(errors, 'credit'), errorAt(errors, 'alt')];
  return (
    <details class="maker-more disclosure" open={startsOpen || Boolean(creditError || altError)}>
      <summary>Credit, description and topics</summary>
      <div class="maker-more-fields">
        <LineField
          path="credit"
          label="Your name"
          value={form.credit}
          hint="Shown beside the poster. Leave it empty to stay unnamed."
          error={creditError}
          onValue={live ? (credit) => maker.setField({ credit }, 'credit') : undefined}
        />
        <LineField
          path="alt"
          label="Description"
          value={live ? (draft.alt ?? maker.proposedAlt) : form.alt}
          hint="Read aloud to people who cannot see the poster. If you leave it empty, we say what is written on it."
          error={altError}
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
  );
}
