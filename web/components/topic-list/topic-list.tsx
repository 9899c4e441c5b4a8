import { topicPath } from '../../addresses.ts';

/** Topics that lead to what hangs about them. */
export function TopicList({ topics, label }: { topics: readonly string[]; label: string }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul class="topic-list">
        {topics.map((topic) => (
          <li key={topic}>
            <a class="topic-list-link" href={topicPath(topic)} rel="tag">
              {topic}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
