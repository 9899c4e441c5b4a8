import type { ComponentChildren } from 'preact';
import type { Theme } from '../../embed-look.ts';

export interface FrameDocumentProps {
  title: string;
  theme: Theme;
  stylesheets: string[];
  scripts: string[];
  /** The address of the page that shows the same without a frame, absolute; absent if there is none. */
  canonical?: string | undefined;
  children: ComponentChildren;
}

/** The HTML document of an embed: a page in a frame on another site, without our header and footer. */
export function FrameDocument({ title, theme, stylesheets, scripts, canonical, children }: FrameDocumentProps) {
  return (
    <html lang="en" dir="ltr" data-frame data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        {canonical && <link rel="canonical" href={canonical} />}
        {/* Our pages refuse to be framed, so links must not open them in here. */}
        <base target="_blank" />
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
