import { MOST_TOPICS } from '../../../src/domain/topic.ts';

interface TopicFieldProps {
  /** All known topics. */
  topics: readonly string[];
  chosen: readonly string[];
  onTopics?: ((topics: string[]) => void) | undefined;
}

/** The field for a poster's topics, which galleries and counts go by; nothing if there are no topics. */
export function TopicField({ topics, chosen, onTopics }: TopicFieldProps) {
  const all = [...new Set([...chosen, ...topics])].sort();
  if (all.length === 0) return null;
  return (
    <fieldset class="field">
      <legend class="field-label">
        Topics <span class="field-optional">(optional)</span>
      </legend>
      <input type="hidden" name="topicsShown" value="yes" />
      <div class="topic-options">
        {all.map((topic) => (
          <label key={topic} class="topic-option">
            <input
              class="slot-option-input"
              type="checkbox"
              name="topics"
              value={topic}
              checked={chosen.includes(topic)}
              disabled={!chosen.includes(topic) && chosen.length >= MOST_TOPICS}
              onChange={(event) =>
                onTopics?.(event.currentTarget.checked ? [...chosen, topic] : chosen.filter((other) => other !== topic))
              }
            />
            <span>{topic.replaceAll('-', ' ')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
