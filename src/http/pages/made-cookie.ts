import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Tells a poster's maker apart for an hour, on the poster's own pages only. */
const NAME = 'made';
const SECONDS = 3600;

const optionsFor = (id: string) => ({ path: `/p/${id}`, httpOnly: true, sameSite: 'Lax' }) as const;

/** Lets the poster's page know its maker. */
export function setMadeCookie(c: Context, id: string, token: string, publicUrl: string): void {
  setCookie(c, NAME, `${id}.${token}`, {
    ...optionsFor(id),
    maxAge: SECONDS,
    secure: publicUrl.startsWith('https:'),
  });
}

/** The manage token that whoever asks says to have for this poster; it was not checked. */
export function readMadeCookie(c: Context, id: string): string | undefined {
  const [made, token] = getCookie(c, NAME)?.split('.') ?? [];
  return made === id && token ? token : undefined;
}

export function clearMadeCookie(c: Context, id: string): void {
  setCookie(c, NAME, '', { ...optionsFor(id), maxAge: 0 });
}
