import type { Poster } from './poster.ts';

/** A node of a family tree: a poster, or a placeholder for one that is not shown. */
export interface FamilyNode {
  id: string;
  /** Null if visitors may not see the poster. The node then only connects posters that they may see. */
  poster: Poster | null;
  /** For a poster that is not shown: true if it was hidden or deleted, false if it is only in no gallery. */
  gone: boolean;
  /** The remixes: first those without remixes of their own, then the others, each oldest first. */
  remixes: FamilyNode[];
  /** Number of shown posters in this node and all below it. */
  size: number;
  /** True if this is the poster whose family was asked for, or one of its ancestors. */
  leads: boolean;
}

export interface Family {
  root: FamilyNode;
  /** Number of shown generations, the first included. */
  generations: number;
  /** False if the family is larger than the part that is shown. */
  whole: boolean;
  /** Ids of all posters that the tree was made from, as tags for caches. */
  tags: string[];
}

/**
 * The deepest generation with remixes of its own (the root is 1). All descendants below it are shown side by side,
 * because nobody follows more lines.
 */
export const DEEPEST = 24;

/**
 * Makes a tree of a poster's family, from its oldest ancestor that is shown or has several shown branches. It shows
 * listed posters, the poster itself and its ancestors, but never hidden posters. One that is not shown keeps its place
 * if something below it is shown.
 *
 * @param posters posters in any status, oldest first, including the poster itself
 */
export function familyTree(posters: readonly Poster[], id: string, whole = true): Family {
  const known = new Map(posters.map((poster) => [poster.id, poster]));
  const line = lineOf(known, id);
  const remixes = new Map<string, Poster[]>();
  for (const poster of posters) {
    if (poster.remixOf === null) continue;
    const others = remixes.get(poster.remixOf);
    if (others) others.push(poster);
    else remixes.set(poster.remixOf, [poster]);
  }
  const placed = new Set<string>();

  function nodeOf(at: string): FamilyNode {
    placed.add(at);
    const poster = known.get(at);
    const shown = poster && poster.status !== 'hidden' && (poster.status === 'listed' || line.has(at));
    const below = (remixes.get(at) ?? []).filter((remix) => !placed.has(remix.id)).map((remix) => nodeOf(remix.id));
    const kept = below.filter(({ size }) => size > 0);
    return {
      id: at,
      poster: shown ? poster : null,
      gone: !poster || poster.status === 'hidden',
      remixes: [...kept.filter(isLeaf), ...kept.filter((node) => !isLeaf(node))],
      size: kept.reduce((sum, { size }) => sum + size, shown ? 1 : 0),
      leads: line.has(at),
    };
  }

  let root = nodeOf([...line].at(-1)!);
  while (!root.poster && root.remixes.length === 1) root = root.remixes[0]!;
  flatten(root, 1);
  return { root, generations: generationsOf(root), whole, tags: [...new Set([...placed, ...known.keys()])] };
}

/** True for a node without remixes in the tree. */
export function isLeaf({ remixes }: FamilyNode): boolean {
  return remixes.length === 0;
}

/** Returns the ids of a poster and its ancestors, up to one that is no remix or no longer exists. */
function lineOf(known: ReadonlyMap<string, Poster>, id: string): Set<string> {
  const line = new Set<string>();
  for (let at: string | null = id; at !== null && !line.has(at); at = known.get(at)?.remixOf ?? null) line.add(at);
  return line;
}

/** Moves all shown descendants of nodes at the depth `DEEPEST` directly below these nodes. */
function flatten(node: FamilyNode, depth: number): void {
  if (depth < DEEPEST) for (const remix of node.remixes) flatten(remix, depth + 1);
  else node.remixes = allBelow(node).filter(({ poster }) => poster !== null);
}

function allBelow({ remixes }: FamilyNode): FamilyNode[] {
  const below = remixes.flatMap((remix) => allBelow(remix));
  return [...remixes.map((remix) => ({ ...remix, remixes: [], size: 1 })), ...below];
}

function generationsOf({ remixes }: FamilyNode): number {
  return 1 + remixes.reduce((most, remix) => Math.max(most, generationsOf(remix)), 0);
}
