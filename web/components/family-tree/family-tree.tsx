import { FORMATS } from '../../../src/domain/format.ts';
import { type FamilyNode, isLeaf } from '../../../src/domain/posters/family.ts';
import type { Poster } from '../../../src/domain/posters/poster.ts';
import { posterPath, renditionPath } from '../../addresses.ts';
import { type ShownPoster, shorten } from '../../shown.ts';
import { openBranches } from './open-branches.ts';

interface FamilyTreeProps {
  root: FamilyNode;
  /** The id of the poster that the family was asked for. */
  id: string;
  show(poster: Poster): ShownPoster;
}

/** The element id of the poster that the family was asked for. */
export const HERE = 'here';

/** Width of a thumbnail, px; the page shows it at half of that at most. */
const THUMB = 240;
/** Number of thumbnails to load at once: about as many as a first screen shows. */
const EAGER = 8;
/** Most remixes without remixes of their own shown under one poster; the others are behind a line that opens. */
const MOST_LEAVES = 18;
/** Depth from which remixes are indented less. */
const DEEP = 7;

/** A family as a tree of thumbnails: nested lists, connected by lines. */
export function FamilyTree({ root, id, show }: FamilyTreeProps) {
  const open = openBranches(root, MOST_LEAVES);
  let pictures = 0;

  function Entry({ node }: { node: FamilyNode }) {
    if (!node.poster) return <p class="family-gone">{node.gone ? 'No longer here' : 'Not in the gallery'}</p>;
    const { poster, slogan, format } = show(node.poster);
    const { width, height } = FORMATS[format];
    const current = node.id === id;
    return (
      <a
        class="family-poster"
        id={current ? HERE : undefined}
        href={posterPath(node.id)}
        aria-current={current ? 'true' : undefined}
      >
        <img
          src={renditionPath(node.id, format, 'jpg', THUMB)}
          width={THUMB}
          height={Math.round((THUMB * height) / width)}
          alt=""
          loading={pictures++ < EAGER ? 'eager' : 'lazy'}
          decoding="async"
        />
        <span class="family-words">
          {current && <span class="family-here">This poster</span>}
          <bdi class="family-slogan clamped">{shorten(slogan, 90)}</bdi>
          {poster.credit && (
            <span class="family-credit soft">
              by <bdi>{poster.credit}</bdi>
            </span>
          )}
        </span>
      </a>
    );
  }

  function Branch({ node, depth }: { node: FamilyNode; depth: number }) {
    if (isLeaf(node)) {
      return (
        <li class="family-leaf">
          <Entry node={node} />
        </li>
      );
    }
    const leaves = node.remixes.filter(isLeaf);
    const branches = node.remixes.filter((remix) => !isLeaf(remix));
    // Closed branches first: they take as little room as a leaf.
    branches.sort((a, b) => Number(open.has(a.id)) - Number(open.has(b.id)));
    const late = leaves.length > MOST_LEAVES + 2 ? leaves.splice(MOST_LEAVES) : [];
    return (
      <li class="family-branch">
        <Entry node={node} />
        <details class="family-more" open={open.has(node.id)}>
          <summary>
            {summaryOf(node)}
            <span class="unseen">{node.poster && ` of “${shorten(show(node.poster).slogan, 60)}”`}</span>
          </summary>
          <ul class={depth < DEEP ? 'family-remixes' : 'family-remixes family-deep'}>
            {[...leaves, ...branches].map((remix) => (
              <Branch key={remix.id} node={remix} depth={depth + 1} />
            ))}
            {late.length > 0 && (
              <li class="family-rest">
                <details class="family-more" open={late.some(({ leads }) => leads)}>
                  <summary>{late.length} more without remixes</summary>
                  <ul class="family-remixes family-deep">
                    {late.map((remix) => (
                      <Branch key={remix.id} node={remix} depth={depth + 1} />
                    ))}
                  </ul>
                </details>
              </li>
            )}
          </ul>
        </details>
      </li>
    );
  }

  return (
    <ul class="family-tree">
      <Branch node={root} depth={1} />
    </ul>
  );
}

/** The number of remixes of a poster and, if there are remixes of remixes, of all its descendants. */
function summaryOf({ size, poster, remixes }: FamilyNode): string {
  const all = size - (poster ? 1 : 0);
  const own = remixes.length;
  const words = `${own} ${own === 1 ? 'remix' : 'remixes'}`;
  return all > own ? `${words}, ${all} in all` : words;
}
