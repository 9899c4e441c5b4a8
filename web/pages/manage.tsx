import { posterPath } from '../addresses.ts';
import { ButtonLink } from '../components/button/button.tsx';
import { Document } from '../components/document/document.tsx';
import { CheckField } from '../components/field/field.tsx';
import { STATUS_NEWS } from '../components/manage-panel/manage-panel.tsx';
import type { ShownPoster } from '../shown.ts';
import type { Site } from '../site.ts';

export interface ManagePageProps {
  site: Site;
  shown: ShownPoster;
  token: string;
}

/** `/p/:id/manage`: the status of a poster and the form to delete it, for whoever holds the manage token. */
export function ManagePage({ site, shown: { poster, slogan, picture }, token }: ManagePageProps) {
  const path = posterPath(poster.id);
  return (
    <Document site={site} title="Manage your poster" description="For the maker of this poster." noReferrer>
      <div class="wrap narrow">
        <h1>Your poster</h1>
        <img class="narrow-picture" src={picture.src} width={picture.width} height={picture.height} alt={poster.alt} />
        <p>
          <strong dir="auto">{slogan}</strong>
          <br />
          {STATUS_NEWS[poster.status]}
        </p>
        <p>
          Its link, to share with anyone:
          <br />
          <a class="narrow-link" href={path}>
            {site.publicUrl + path}
          </a>
        </p>
        <p>The address of this very page is private: whoever has it can delete your poster. Bookmark it.</p>
        <h2>Delete it</h2>
        <p>
          The poster, its link and its pictures go for good. Copies that others downloaded, and their remixes, stay with
          them.
        </p>
        <form class="narrow-form" method="post" action={`${path}/manage`}>
          <input type="hidden" name="token" value={token} />
          <CheckField name="sure" label="Yes, delete this poster for good" required />
          <button class="button button-danger" type="submit">
            Delete my poster
          </button>
        </form>
      </div>
    </Document>
  );
}

/** The page after a poster was deleted. */
export function DeletedPage({ site }: { site: Site }) {
  return (
    <Document site={site} title="Your poster is deleted" description="This poster is gone for good." noReferrer>
      <div class="wrap narrow">
        <h1>It is gone.</h1>
        <p>Your poster and its pictures are deleted. Its link answers nobody any more.</p>
        <ButtonLink href="/#templates" kind="main">
          Make another one
        </ButtonLink>
      </div>
    </Document>
  );
}
