import { FORMATS } from '../../../src/domain/format.ts';
import { type FamilyNode, isLeaf } from '../../../src/domain/posters/family.ts';
import type { Poster } from '../../../src/domain/posters/poster.ts';
import { posterPath, renditionPath } from '../../addresses.ts';
import { type ShownPoster, shorten } from '../../shown.ts';
import { openBranches } from './open-branches.ts';

interface FamilyTreeProps {
  root: FamilyNode;
  /** The poster that the family was asked for. */
  id: string;
  show(poster: Poster): ShownPoster;
}

/** The id of the poster that the family was asked for, within the page. */
export const HERE = 'here';

/** px of a thumbnail; on the page it is half of that at most. */
const THUMB = 240;
/** Thumbnails fetched at once: what a first screen shows. */
const EAGER = 8;
/** Remixes without remixes of their own that are shown of one poster; the others wait behind a line. */
const MOST_LEAVES = 18;
/** From this depth on a step to the side is a small one. */
const DEEP = 7;

/** A family as a tree of thumbnails: a list in a list, drawn with lines. */
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
    // A closed one takes as little room as a leaf.
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

/** How many posters remix one, and how many came of it with remixes of remixes. */
function summaryOf({ size, poster, remixes }: FamilyNode): string {
  const all = size - (poster ? 1 : 0);
  const own = remixes.length;
  const words = `${own} ${own === 1 ? 'remix' : 'remixes'}`;
  return all > own ? `${words}, ${all} in all` : words;
}
