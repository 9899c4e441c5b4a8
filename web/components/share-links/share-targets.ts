import { shorten } from '../../shown.ts';
import type { IconName } from '../icon/icon.tsx';

/** One place to share a poster. */
export interface ShareTarget {
  /** What its links and its counts are called. */
  id: string;
  name: string;
  icon: IconName;
  /** Where it takes an address and a text, without a script of its own. Absent where a page of ours asks for more first. */
  intent?: (url: string, text: string) => string;
  /** On our own site, or handled by the device: opens where the visitor is. */
  stays?: boolean;
}

/** Where a poster can be shared, in the order of the page. */
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

/** What shares are counted by: the targets, the sheet of the device, and the link that was copied. */
export const SHARE_WAYS: readonly string[] = [...SHARE_TARGETS.map(({ id }) => id), 'device', 'link'];

const MOST_WORDS = 90;
/** Letters of an encoded address: proxies have 4 KB for all headers of an answer. */
const MOST_ENCODED = 1200;

/** What is said with a shared link: the slogan, short enough for a post and, in any script, for an address. */
export function shareText(slogan: string): string {
  for (let most = MOST_WORDS; ; most -= 10) {
    const text = shorten(slogan, most);
    if (most <= 10 || encodeURIComponent(text).length <= MOST_ENCODED) return text;
  }
}

function query(params: Record<string, string>): string {
  // Mail programs and some networks show a plus sign where a form would mean a blank.
  return Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
