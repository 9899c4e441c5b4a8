import { shorten } from '../../shown.ts';
import type { IconName } from '../icon/icon.tsx';

/** A network or an app to share a poster with. */
export interface ShareTarget {
  /** Its name in links and counts. */
  id: string;
  name: string;
  icon: IconName;
  /** The link that shares an address and a text, without their script. Absent if a page of ours asks for more first. */
  intent?: (url: string, text: string) => string;
  /** True to open in the same tab: the link is on our own site, or handled by the device. */
  stays?: boolean;
}

/** The targets to share a poster with, in the order of the page. */
export const SHARE_TARGETS: readonly ShareTarget[] = [
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    icon: 'whatsapp',
    intent: (url, text) => `https://wa.me/?${query({ text: `${text} ${url}` })}`,
  },
  { id: 'x', name: 'X', icon: 'x', intent: (url, text) => `https://x.com/intent/post?${query({ text, url })}` },
  {
    id: 'facebook',
    name: 'Facebook',
    icon: 'facebook',
    intent: (url) => `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`,
  },
  {
    id: 'telegram',
    name: 'Telegram',
    icon: 'telegram',
    intent: (url, text) => `https://t.me/share/url?${query({ url, text })}`,
  },
  {
    id: 'bluesky',
    name: 'Bluesky',
    icon: 'bluesky',
    intent: (url, text) => `https://bsky.app/intent/compose?${query({ text: `${text} ${url}` })}`,
  },
  { id: 'mastodon', name: 'Mastodon', icon: 'mastodon', stays: true },
  {
    id: 'threads',
    name: 'Threads',
    icon: 'threads',
    intent: (url, text) => `https://www.threads.com/intent/post?${query({ text, url })}`,
  },
  {
    id: 'reddit',
    name: 'Reddit',
    icon: 'reddit',
    intent: (url, title) => `https://www.reddit.com/submit?${query({ url, title })}`,
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    icon: 'linkedin',
    intent: (url) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
  },
  {
    id: 'email',
    name: 'E-mail',
    icon: 'email',
    intent: (url, subject) => `mailto:?${query({ subject, body: `${subject} ${url}` })}`,
    stays: true,
  },
];

/** The names under which shares are counted: the targets, the sheet of the device, and a copied link. */
export const SHARE_WAYS: readonly string[] = [...SHARE_TARGETS.map(({ id }) => id), 'device', 'link'];

const MOST_WORDS = 90;
/** Most characters of the encoded text: proxies have 4 KB for all headers of an answer. */
const MOST_ENCODED = 1200;

/** The text of a shared link: the slogan, short enough for a post and, in any script, for an address. */
export function shareText(slogan: string): string {
  for (let most = MOST_WORDS; ; most -= 10) {
    const text = shorten(slogan, most);
    if (most <= 10 || encodeURIComponent(text).length <= MOST_ENCODED) return text;
  }
}

function query(params: Record<string, string>): string {
  // Not URLSearchParams: mail programs and some networks show its plus signs instead of blanks.
  return Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
