import type { Poster } from '../../../src/domain/poster.ts';
import { galleryPath, makePath } from '../../addresses.ts';

/** In UTC like all our times, so that every server says the same. */
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** When a poster was made, from what, about what, and who is responsible for it. */
export function PosterFacts({ poster, templateName }: { poster: Poster; templateName: string | undefined }) {
  return (
    <dl class="poster-facts">
      <dt>Made</dt>
      <dd>
        <time dateTime={poster.createdAt}>{DATE.format(new Date(poster.createdAt))}</time>
      </dd>
      {templateName !== undefined && (
        <>
          <dt>Template</dt>
          <dd>
            <a class="poster-fact-link" href={makePath(poster.template)}>
              {templateName}
            </a>
          </dd>
        </>
      )}
      {poster.topics.length > 0 && (
        <>
          <dt>Topics</dt>
          <dd class="poster-topics">
            {poster.topics.map((topic) => (
              <a key={topic} href={galleryPath({ topic })}>
                {topic}
              </a>
            ))}
          </dd>
        </>
      )}
      <dt>Imprint</dt>
      <dd dir="auto">{poster.imprint}</dd>
    </dl>
  );
}
