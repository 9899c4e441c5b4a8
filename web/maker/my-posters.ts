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
/** Where the poster's page learns that its poster was made a moment ago, in this tab. */
const JUST_MADE = 'flyposter.made';

/** The posters made in this browser, the newest first; none where the browser keeps nothing. */
export function readMyPosters(): MyPoster[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(list) ? list.filter(isMyPoster) : [];
  } catch {
    return [];
  }
}

/** The poster with this id, where it was made in this browser. */
export function findMyPoster(id: string): MyPoster | undefined {
  return readMyPosters().find((poster) => poster.id === id);
}

/** Keeps a poster. False where this browser keeps nothing: then somebody must be shown the token. */
export function keepMyPoster(poster: MyPoster): boolean {
  return write([poster, ...readMyPosters().filter(({ id }) => id !== poster.id)].slice(0, MOST));
}

/** Takes a poster off the list; its token is gone with it. */
export function forgetMyPoster(id: string): boolean {
  return write(readMyPosters().filter((poster) => poster.id !== id));
}

/** Tells the page of a poster, which is opened next in this tab, that it was just made. */
export function tellJustMade(id: string): void {
  try {
    sessionStorage.setItem(JUST_MADE, id);
  } catch {
    // Then the page is opened as it is on any other day.
  }
}

/** Whether the poster of this page was just made. True once: a reload is an ordinary visit. */
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
