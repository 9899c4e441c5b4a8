import { posterPath } from '../addresses.ts';
import { ButtonLink } from '../components/button/button.tsx';
import { Document } from '../components/document/document.tsx';
import { FieldError, fieldId } from '../components/field/field.tsx';
import { Problem } from '../components/notice/notice.tsx';
import type { ShownPoster } from '../shown.ts';
import type { Site } from '../site.ts';

export interface MastodonPageProps {
  site: Site;
  shown: ShownPoster;
  server: string;
  /** The page of another site that the shared link leads to. */
  returnTo?: string | undefined;
  problem?: string | undefined;
}

/** `/share/mastodon`: asks for the visitor's server. */
export function MastodonPage({ site, shown, server, returnTo, problem }: MastodonPageProps) {
  const id = fieldId('server');
  return (
    <Document site={site} title="Share on Mastodon" description="Share this poster on your Mastodon server.">
      <div class="wrap narrow">
        {problem && <Problem title="We cannot share it yet" fields={[{ id, message: problem }]} />}
        <h1>Share on Mastodon</h1>
        <p dir="auto">{shown.slogan}</p>
        <form class="narrow-form" method="get" action="/share/mastodon">
          <input type="hidden" name="poster" value={shown.poster.id} />
          {returnTo && <input type="hidden" name="return" value={returnTo} />}
          <div class="field">
            <label class="field-label" for={id}>
              Your server
            </label>
            <input
              class="field-input"
              id={id}
              type="text"
              inputMode="url"
              name="server"
              value={server}
              placeholder="mastodon.social"
              autoCapitalize="none"
              autoComplete="on"
              spellcheck={false}
              required
              aria-invalid={problem ? 'true' : undefined}
              aria-describedby={problem ? `${id}-error ${id}-hint` : `${id}-hint`}
            />
            <FieldError path="server" message={problem} />
            <p class="field-notes" id={`${id}-hint`}>
              The part of your address after the last @.
            </p>
          </div>
          <button class="button button-main" type="submit">
            Go on
          </button>
        </form>
        <p>
          <a href={posterPath(shown.poster.id)}>Back to the poster</a>
        </p>
      </div>
    </Document>
  );
}

/**
 * Sends a visitor on to their own server. It is a page and not a redirect, because some browsers apply the policy that
 * forms go to our own site only (`form-action`) to the redirect after a form too.
 */
export function MastodonLeavePage({ site, server, href }: { site: Site; server: string; href: string }) {
  return (
    <Document site={site} title="Share on Mastodon" description="On the way to your server." refresh={href}>
      <div class="wrap narrow">
        <h1>Off to {server}</h1>
        <p>Your server opens in a moment. If it does not, this leads there:</p>
        <ButtonLink href={href} kind="main" rel="noopener">
          Go to {server}
        </ButtonLink>
      </div>
    </Document>
  );
}
