import { FORMATS, isFormatName, leadFormat } from '../../../src/domain/format.ts';
import type { Status } from '../../../src/domain/poster-status.ts';
import { makePath, posterPath, renditionPath } from '../../addresses.ts';
import type { MyPoster } from '../../maker/my-posters.ts';
import { CopyButton } from '../copy-field/copy-field.tsx';
import { Icon } from '../icon/icon.tsx';
import type { AnsweredPoster, Found } from './poster-api.ts';

interface YourPosterProps {
  poster: MyPoster;
  /** The result of the look-up; undefined until it is there. */
  found: Found | undefined;
  /** The poster's address to share, absolute. */
  url: string;
  /** True if the template with this id is still there. */
  canRemix: (template: string) => boolean;
  onDelete: () => void;
  onForget: () => void;
}

const PLACES = {
  unlisted: 'Found through its link only',
  submitted: 'Waits for a moderator',
  listed: 'In the gallery',
  hidden: 'Taken down',
} as const satisfies Record<Status, string>;
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The element id of the link to a poster in the list. It gets the focus when the poster beside it is removed. */
export const linkId = (id: string) => `your-poster-${id}`;

/** One poster made in this browser, with ways to share, remix, delete and forget it. */
export function YourPoster({ poster, found, url, canRemix, onDelete, onForget }: YourPosterProps) {
  const { id, slogan, madeAt } = poster;
  const path = posterPath(id);
  const gone = found?.state === 'gone';
  const here = found?.state === 'here' ? found.poster : undefined;
  const what = slogan ? `“${slogan}”` : `the poster of ${dateOf(madeAt)}`;
  return (
    <article class={`your-poster${gone ? ' your-poster-gone' : ''}`}>
      <div class="your-poster-show">
        <PosterPicture id={id} found={found} />
        <h2 class="your-poster-slogan">
          <a class="clamped" id={linkId(id)} href={path}>
            <bdi>{slogan || 'A poster without words'}</bdi>
          </a>
        </h2>
        <p class="soft small">
          <time dateTime={madeAt}>{dateOf(madeAt)}</time>
          {here && ` · ${PLACES[here.status]}`}
        </p>
      </div>
      {gone && <p>It was deleted, or taken down.</p>}
      {!gone && (
        <div class="your-poster-ways">
          <CopyButton text={url} action="Copy link" what={`to ${what}`} shares={id} />
          {here && canRemix(here.template) && (
            <a class="button" href={makePath(here.template, id)} rel="nofollow">
              <Icon name="remix" />
              Remix<span class="unseen"> {what}</span>
            </a>
          )}
        </div>
      )}
      <div class="your-poster-ends">
        {!gone && (
          <button class="link-button your-poster-way" type="button" onClick={onDelete}>
            Delete<span class="unseen"> {what}</span>
          </button>
        )}
        <button class="link-button your-poster-way" type="button" onClick={onForget}>
          Forget<span class="unseen"> {what}</span>
        </button>
      </div>
    </article>
  );
}

function PosterPicture({ id, found }: { id: string; found: Found | undefined }) {
  if (found?.state !== 'here') {
    const words = { gone: 'Gone', away: 'No picture without the server' } as const;
    return <div class="your-poster-picture your-poster-blank">{found ? words[found.state] : ''}</div>;
  }
  const format = firstImage(found.poster);
  if (!format) return null;
  const { width, height } = FORMATS[format];
  return (
    <img
      class="your-poster-picture"
      src={renditionPath(id, format, 'jpg')}
      width={width}
      height={height}
      alt={found.poster.alt}
      loading="lazy"
      decoding="async"
    />
  );
}

/** The format in which a poster is shown, the same as on its own page. */
function firstImage({ images }: AnsweredPoster) {
  const formats = Object.keys(images).filter(isFormatName);
  return formats.length > 0 ? leadFormat({ formats }) : undefined;
}

/** The date of a time, in the time zone of the device; a text that is no time is returned as it is. */
function dateOf(madeAt: string): string {
  const time = new Date(madeAt);
  return Number.isNaN(time.getTime()) ? madeAt : DATE.format(time);
}
