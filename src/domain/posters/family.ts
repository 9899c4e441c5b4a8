import type { Poster } from './poster.ts';

/** A poster in its family tree, or the place of one that is not shown. */
export interface FamilyNode {
  id: string;
  /** Null if visitors may not see the poster. The node is then only there to connect those that they may see. */
  poster: Poster | null;
  /** For a poster that is not shown: true if it was hidden or deleted, false if it is only in no gallery. */
  gone: boolean;
  /** Its remixes: first those that have no remixes themselves, then the others, each oldest first. */
  remixes: FamilyNode[];
  /** Number of shown posters in this node and all below it. */
  size: number;
  /** True if the poster that the family was asked for is this one or descends from it. */
  leads: boolean;
}

export interface Family {
  root: FamilyNode;
  /** Number of shown generations, the first included. */
  generations: number;
  /** False where the family is larger than what is shown. */
  whole: boolean;
  /** The ids of all that it was made from. */
  tags: string[];
}

/** Deeper than this the descendants of a poster stand beside each other: nobody follows more lines. */
export const DEEPEST = 24;

/**
 * The family of a poster as a tree, from the oldest ancestor that is shown. Shown are listed posters, the poster itself
 * and its ancestors, but hidden ones never. What is not shown keeps its place where something below it is.
 *
 * @param posters in any status, oldest first; the poster itself is among them
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

/** True if no remix of it is shown. */
export function isLeaf({ remixes }: FamilyNode): boolean {
  return remixes.length === 0;
}

/** The poster and its ancestors, up to one that remixes none or is no longer there. */
function lineOf(known: ReadonlyMap<string, Poster>, id: string): Set<string> {
  const line = new Set<string>();
  for (let at: string | null = id; at !== null && !line.has(at); at = known.get(at)?.remixOf ?? null) line.add(at);
  return line;
}

/** Puts all that is below the deepest line onto it. */
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
