import type { IconName } from '../icon/icon.tsx';

/** One place to share a poster. */
export interface ShareTarget {
  name: string;
  icon: IconName;
  href: string;
  /** On our own site, or handled by the device: opens where the visitor is. */
  stays?: boolean;
}

/** Where a poster can be shared, each with an address that needs no script and no code of the network's. */
export function shareTargets(id: string, url: string, text: string): ShareTarget[] {
  const query = (params: Record<string, string>) =>
    Object.entries(params)
      // Mail programs and some networks show a plus sign where a form would mean a blank.
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  const both = `${text} ${url}`;
  return [
    { name: 'WhatsApp', icon: 'whatsapp', href: `https://wa.me/?${query({ text: both })}` },
    { name: 'X', icon: 'x', href: `https://x.com/intent/post?${query({ text, url })}` },
    { name: 'Facebook', icon: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}` },
    { name: 'Telegram', icon: 'telegram', href: `https://t.me/share/url?${query({ url, text })}` },
    { name: 'Bluesky', icon: 'bluesky', href: `https://bsky.app/intent/compose?${query({ text: both })}` },
    { name: 'Mastodon', icon: 'mastodon', href: `/share/mastodon?${query({ poster: id })}`, stays: true },
    { name: 'Reddit', icon: 'reddit', href: `https://www.reddit.com/submit?${query({ url, title: text })}` },
    {
      name: 'LinkedIn',
      icon: 'linkedin',
      href: `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
    },
    { name: 'E-mail', icon: 'email', href: `mailto:?${query({ subject: text, body: both })}`, stays: true },
  ];
}
