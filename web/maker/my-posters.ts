/** A poster made in this browser, with the token that lets its maker delete it. */
export interface MyPoster {
  id: string;
  token: string;
  /** The slogan in one line. */
  slogan: string;
  /** ISO 8601. */
  madeAt: string;
}

const PLACE = 'flyposter.posters';
const MOST = 200;
/** Storage key for the id of the poster that was made a moment ago in this tab. */
const JUST_MADE = 'flyposter.made';

/** The posters made in this browser, the newest first; none if the browser stores nothing. */
export function readMyPosters(): MyPoster[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(list) ? list.filter(isMyPoster) : [];
  } catch {
    return [];
  }
}

/** The poster with this id, if it was made in this browser. */
export function findMyPoster(id: string): MyPoster | undefined {
  return readMyPosters().find((poster) => poster.id === id);
}

/** Stores a poster. False if this browser stores nothing: then the person must be shown the token. */
export function keepMyPoster(poster: MyPoster): boolean {
  return write([poster, ...readMyPosters().filter(({ id }) => id !== poster.id)].slice(0, MOST));
}

/** Takes a poster and its token off the list. False if this browser stores nothing. */
export function forgetMyPoster(id: string): boolean {
  return write(readMyPosters().filter((poster) => poster.id !== id));
}

/** Leaves word for the poster's page, which is opened next in this tab, that the poster was just made. */
export function tellJustMade(id: string): void {
  try {
    sessionStorage.setItem(JUST_MADE, id);
  } catch {
    // Then the page opens as on an ordinary visit.
  }
}

/** True if the poster of this page was just made, and only once: a reload is an ordinary visit. */
export function takeJustMade(id: string): boolean {
  try {
    if (sessionStorage.getItem(JUST_MADE) !== id) return false;
    sessionStorage.removeItem(JUST_MADE);
    return true;
  } catch {
    return false;
  }
}

function write(posters: readonly MyPoster[]): boolean {
  try {
    localStorage.setItem(PLACE, JSON.stringify(posters));
    return true;
  } catch {
    return false;
  }
}

function isMyPoster(value: unknown): value is MyPoster {
  if (typeof value !== 'object' || value === null) return false;
  const { id, token, slogan, madeAt } = value as Partial<MyPoster>;
  return [id, token, slogan, madeAt].every((part) => typeof part === 'string');
}
