import type { FormatName } from '../../../src/domain/format.ts';
import type { Status } from '../../../src/domain/poster-status.ts';
import type { MyPoster } from '../../maker/my-posters.ts';
import { readProblem } from '../../problem.ts';

/** The fields of the API's posters that the list needs. */
export interface AnsweredPoster {
  template: string;
  alt: string;
  status: Status;
  images: Partial<Record<FormatName, { width: number; height: number }>>;
}

/** The result of a lookup: the poster is there, it was deleted or taken down, or the server could not be asked. */
export type Found = { state: 'here'; poster: AnsweredPoster } | { state: 'gone' } | { state: 'away' };

/** Number of posters that are looked up at the same time. */
const AT_ONCE = 4;
const LOST = 'The server cannot be reached, so nothing was deleted. Try again when you are back online.';
const REFUSED = 'The private link that is kept here does not fit this poster, so it cannot be deleted from here.';

/** Looks posters up, a few at a time. `want` looks each up only once, `again` once more. */
export function createLookups(onFound: (id: string, found: Found) => void) {
  const asked = new Set<string>();
  const queue: string[] = [];
  let running = 0;

  function want(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    queue.push(...fresh);
    while (running < AT_ONCE && queue.length > 0) void run();
  }

  async function run(): Promise<void> {
    running++;
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) onFound(id, await findPoster(id));
    running--;
  }

  function again(ids: readonly string[]): void {
    for (const id of ids) asked.delete(id);
    want(ids);
  }

  return { want, again };
}

async function findPoster(id: string): Promise<Found> {
  try {
    const answer = await fetch(`/api/posters/${encodeURIComponent(id)}`);
    if (answer.ok) return { state: 'here', poster: (await answer.json()) as AnsweredPoster };
    // An unread answer keeps its connection busy.
    await answer.body?.cancel();
    return { state: answer.status === 404 ? 'gone' : 'away' };
  } catch {
    return { state: 'away' };
  }
}

/** Deletes a poster for good; one that is already gone counts as deleted. @throws Error with the reason, for people. */
export async function deletePoster({ id, token }: MyPoster): Promise<void> {
  const answer = await fetch(`/api/posters/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  }).catch((cause: unknown) => {
    throw new Error(LOST, { cause });
  });
  const { detail } = await readProblem(answer);
  if (answer.ok || answer.status === 404) return;
  if (answer.status === 401 || answer.status === 403) throw new Error(REFUSED);
  throw new Error(detail ?? 'That did not work. Please try again.');
}
