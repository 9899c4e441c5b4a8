import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** The cookie by which a poster's own pages know its maker for an hour. */
const NAME = 'made';
const SECONDS = 3600;

const optionsFor = (id: string) => ({ path: `/p/${id}`, httpOnly: true, sameSite: 'Lax' }) as const;

/** Sets the cookie for the poster's maker. */
export function setMadeCookie(c: Context, id: string, token: string, publicUrl: string): void {
  setCookie(c, NAME, `${id}.${token}`, {
    ...optionsFor(id),
    maxAge: SECONDS,
    secure: publicUrl.startsWith('https:'),
  });
}

/** Reads the manage token for this poster from the cookie. The token is not checked. */
export function readMadeCookie(c: Context, id: string): string | undefined {
  const [made, token] = getCookie(c, NAME)?.split('.') ?? [];
  return made === id && token ? token : undefined;
}

export function clearMadeCookie(c: Context, id: string): void {
  setCookie(c, NAME, '', { ...optionsFor(id), maxAge: 0 });
}
