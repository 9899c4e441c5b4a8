import { useEffect, useRef, useState } from 'preact/hooks';
import { posterPath } from '../../addresses.ts';
import type { MyPoster } from '../../maker/my-posters.ts';
import { ConfirmDialog } from '../confirm-dialog/confirm-dialog.tsx';
import { NoPosters } from './no-posters.tsx';
import { useYourPosters } from './use-your-posters.ts';
import { linkId, YourPoster } from './your-poster.tsx';

/** The data that the page gives to the list. */
export interface YourPostersProps {
  /** Without a slash at the end. */
  publicUrl: string;
  /** Ids of all templates. */
  templates: readonly string[];
}

/** An action that waits for confirmation. */
interface Deed {
  kind: 'delete' | 'forget';
  poster: MyPoster;
  doing?: boolean;
  problem?: string;
}

/** All posters made in this browser. */
export function YourPosters({ publicUrl, templates }: YourPostersProps) {
  const yours = useYourPosters();
  const [deed, setDeed] = useState<Deed>();
  const [said, setSaid] = useState('');
  const focusNext = useRef<string | undefined>(undefined);
  const { shown, found } = yours;

  useEffect(() => {
    if (focusNext.current === undefined) return;
    (document.getElementById(focusNext.current) ?? document.getElementById('content'))?.focus();
    focusNext.current = undefined;
  }, [shown.length]);

  /** Closes the dialog, announces `words`, and moves the focus to a neighbour of the poster that leaves the list. */
  function leave(poster: MyPoster, words: string): void {
    const at = shown.findIndex(({ id }) => id === poster.id);
    const next = shown[at + 1] ?? shown[at - 1];
    focusNext.current = next ? linkId(next.id) : '';
    setDeed(undefined);
    setSaid(words);
  }

  function forget(poster: MyPoster): void {
    leave(poster, `${nameOf(poster)} is off this list.`);
    yours.forget(poster);
  }

  async function remove(poster: MyPoster): Promise<void> {
    setDeed({ kind: 'delete', poster, doing: true });
    try {
      await yours.remove(poster);
      leave(poster, `${nameOf(poster)} is deleted.`);
    } catch (error) {
      const problem = (error as Error).message;
      setSaid(problem);
      // If the dialog was closed meanwhile, the problem is on the page.
      setDeed((now) => now && { ...now, doing: false, problem });
    }
  }

  return (
    <>
      <p class="your-posters-said" role="status">
        {said}
      </p>
      {yours.away && (
        <p class="your-posters-away" role="alert">
          Some of your posters cannot be looked up right now. They are still on this list.{' '}
          <button class="link-button" type="button" onClick={yours.retry}>
            Try again
          </button>
        </p>
      )}
      {shown.length === 0 && <NoPosters />}
      <ul class="your-posters">
        {shown.map((poster) => (
          <li key={poster.id}>
            <YourPoster
              poster={poster}
              found={found.get(poster.id)}
              url={publicUrl + posterPath(poster.id)}
              canRemix={(template) => templates.includes(template)}
              onDelete={() => setDeed({ kind: 'delete', poster })}
              // Forgetting a poster that is gone loses nothing, so there is no question.
              onForget={() =>
                found.get(poster.id)?.state === 'gone' ? forget(poster) : setDeed({ kind: 'forget', poster })
              }
            />
          </li>
        ))}
      </ul>
      {yours.more > 0 && (
        <p class="your-posters-more">
          <button class="button" type="button" onClick={yours.showMore}>
            Show more ({yours.more})
          </button>
        </p>
      )}
      {deed?.kind === 'delete' && (
        <ConfirmDialog
          title="Delete it for good?"
          action="Delete my poster"
          keep="Keep it"
          doing={deed.doing ? 'Deleting…' : undefined}
          problem={deed.problem}
          onConfirm={() => void remove(deed.poster)}
          onClose={() => setDeed(undefined)}
        >
          <p>
            <strong dir="auto">{deed.poster.slogan}</strong>
          </p>
          <p>
            The poster, its link and its pictures go. Copies that others downloaded, and their remixes, stay with them.
          </p>
        </ConfirmDialog>
      )}
      {deed?.kind === 'forget' && (
        <ConfirmDialog
          title="Forget it here?"
          action="Forget it"
          keep="Keep it on the list"
          onConfirm={() => forget(deed.poster)}
          onClose={() => setDeed(undefined)}
        >
          <p>
            <strong dir="auto">{deed.poster.slogan}</strong>
          </p>
          <p>
            The poster stays up, but this browser forgets its private link. Unless you kept that link somewhere else,
            you can never delete the poster.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

const nameOf = ({ slogan }: MyPoster) => (slogan ? `“${slogan}”` : 'The poster');
