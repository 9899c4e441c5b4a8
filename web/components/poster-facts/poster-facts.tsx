import type { Poster } from '../../../src/domain/posters/poster.ts';
import type { Licence } from '../../../src/domain/settings/settings.ts';
import type { PosterCounts } from '../../../src/domain/tallies/poster-counts.ts';
import { makePath, reportPath, topicPath } from '../../addresses.ts';

/** Dates in UTC, like all our times, so that every server prints the same. */
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-GB');

/** The counted events of a poster, each with its words for one and for more. */
const COUNTED = [
  ['viewed', 'view', 'views'],
  ['shared', 'share', 'shares'],
  ['remixed', 'remix', 'remixes'],
  ['downloaded', 'download', 'downloads'],
  ['embedded', 'view elsewhere', 'views elsewhere'],
] as const;

interface PosterFactsProps {
  poster: Poster;
  templateName: string | undefined;
  licence: Licence;
  counts: PosterCounts;
}

/** The facts about a poster, from its description to its imprint, with a link to report it. */
export function PosterFacts({ poster, templateName, licence, counts }: PosterFactsProps) {
  const counted = COUNTED.flatMap(([event, one, more]) => {
    const count = counts[event] ?? 0;
    return count > 0 ? [`${NUMBER.format(count)} ${count === 1 ? one : more}`] : [];
  });
  return (
    <dl class="poster-facts">
      <dt>Shows</dt>
      <dd dir="auto">{poster.alt}</dd>
      {poster.credit && (
        <>
          <dt>Credit</dt>
          <dd>
            <bdi>{poster.credit}</bdi>
          </dd>
        </>
      )}
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
              <a key={topic} href={topicPath(topic)} rel="tag">
                {topic}
              </a>
            ))}
          </dd>
        </>
      )}
      {counted.length > 0 && (
        <>
          <dt>So far</dt>
          <dd>{counted.join(' · ')}</dd>
        </>
      )}
      <dt>Licence</dt>
      <dd>
        {licence.url ? (
          <a class="poster-fact-link" href={licence.url} rel="license noopener">
            {licence.name}
          </a>
        ) : (
          licence.name
        )}
      </dd>
      <dt>Imprint</dt>
      <dd dir="auto">{poster.imprint}</dd>
      <dt class="unseen">Something wrong?</dt>
      <dd class="poster-report">
        <a class="poster-fact-link" href={reportPath(poster.id)} rel="nofollow">
          Report this poster
        </a>
      </dd>
    </dl>
  );
}
