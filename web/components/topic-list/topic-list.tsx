import { topicPath } from '../../addresses.ts';

/** Links to the pages of topics. */
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
