import { type FamilyNode, isLeaf } from '../../../src/domain/posters/family.ts';

/** About the number of posters shown before anything is opened. */
const IN_SIGHT = 60;
/** Largest size, in posters, of a branch that is open inside a closed one. */
const SMALL = 12;

/**
 * The ids of the branches that are open at first: those that lead to the poster asked for, and as many others as a page
 * can hold, nearest to the root first.
 *
 * @param most the most remixes without remixes of their own that are shown under one poster
 */
export function openBranches(root: FamilyNode, most: number): Set<string> {
  const open = new Set<string>();
  const closed = new Set<string>();
  let inSight = 1;
  for (let level = [root]; level.length > 0; level = level.flatMap(({ remixes }) => remixes)) {
    for (const node of level.filter((node) => !isLeaf(node))) {
      const leaves = node.remixes.filter(isLeaf).length;
      const opened = node.remixes.length - leaves + Math.min(leaves, most);
      const seen = !closed.has(node.id);
      if (node.leads || (seen && inSight + opened <= IN_SIGHT)) inSight += opened;
      else for (const { id } of node.remixes) closed.add(id);
      // Small branches inside a closed one are open, so that opening it shows a whole screen at once.
      if (node.leads || (seen ? !closed.has(node.remixes[0]!.id) : node.size <= SMALL)) open.add(node.id);
    }
  }
  return open;
}
