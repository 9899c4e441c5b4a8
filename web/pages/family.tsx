import type { Family } from '../../src/domain/posters/family.ts';
import type { Poster } from '../../src/domain/posters/poster.ts';
import { familyPath, posterPath } from '../addresses.ts';
import { ButtonLink } from '../components/button/button.tsx';
import { Document } from '../components/document/document.tsx';
import { FamilyTree, HERE } from '../components/family-tree/family-tree.tsx';
import { type ShownPoster, shorten } from '../shown.ts';
import type { Site } from '../site.ts';

export interface FamilyPageProps {
  site: Site;
  /** The poster that the family was asked for. */
  shown: ShownPoster;
  family: Family;
  show(poster: Poster): ShownPoster;
}

/** `/p/:id/family`: the family of a poster as a tree, with the posters it remixes and all remixes. */
export function FamilyPage({ site, shown, family, show }: FamilyPageProps) {
  const { poster, slogan, picture } = shown;
  const { root, whole } = family;
  const alone = root.size === 1;
  const title = `Family of “${shorten(slogan, 60)}”`;
  return (
    <Document
      site={site}
      title={title}
      description={`Where this poster comes from, and what became of it: ${sizeOf(family)}.`}
      path={familyPath(poster.id)}
      card={{ picture, alt: poster.alt }}
      unfindable={poster.status !== 'listed'}
    >
      <div class="wrap family">
        <div class="family-head">
          <h1>The family</h1>
          <p>
            {alone ? 'Nobody has remixed' : `${sizeOf(family)}, with`}{' '}
            <a href={posterPath(poster.id)}>
              <bdi>{shorten(slogan, 90)}</bdi>
            </a>
            {alone ? ' yet, and it remixes none.' : '.'}
          </p>
          {root.id !== poster.id && (
            <p>
              <a href={`#${HERE}`}>Jump to this poster</a>
            </p>
          )}
          {!whole && (
            <p>
              This family is larger than a page can show: these are the {root.size} nearest to its first poster, with
              the line that leads to this one.
            </p>
          )}
        </div>
        <FamilyTree root={root} id={poster.id} show={show} />
        <p>
          <ButtonLink href={posterPath(poster.id)}>Back to the poster</ButtonLink>
        </p>
      </div>
    </Document>
  );
}

function sizeOf({ root: { size }, generations }: Family): string {
  const posters = `${size} ${size === 1 ? 'poster' : 'posters'}`;
  return generations > 1 ? `${posters} in ${generations} generations` : posters;
}
