/** A poster made in this browser, with the token that lets its maker delete it. */
export interface MyPoster {
  id: string;
  token: string;
  /** What it says, in one line. */
  slogan: string;
  /** ISO 8601. */
  madeAt: string;
}

const PLACE = 'flyposter.posters';
const MOST = 200;

/** The posters made in this browser, the newest first; none where the browser keeps nothing. */
export function readMyPosters(): MyPoster[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(list) ? list.filter(isMyPoster) : [];
  } catch {
    return [];
  }
}

export function keepMyPoster(poster: MyPoster): void {
  write([poster, ...readMyPosters().filter(({ id }) => id !== poster.id)].slice(0, MOST));
}

export function forgetMyPoster(id: string): void {
  write(readMyPosters().filter((poster) => poster.id !== id));
}

function write(posters: readonly MyPoster[]): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(posters));
  } catch {
    // The link to manage a poster is on its own page too.
  }
}

function isMyPoster(value: unknown): value is MyPoster {
  if (typeof value !== 'object' || value === null) return false;
  const { id, token, slogan, madeAt } = value as Partial<MyPoster>;
  return [id, token, slogan, madeAt].every((part) => typeof part === 'string');
}
