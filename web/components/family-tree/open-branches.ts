import { type FamilyNode, isLeaf } from '../../../src/domain/posters/family.ts';

/** Posters in sight before anything is opened, about. */
const IN_SIGHT = 60;
/** A branch this small is open inside one that was closed. */
const SMALL = 12;

/**
 * The branches of a tree that are open at first: those that lead to the poster asked for, and of the others as many as a
 * page can hold, the nearest to the root first.
 *
 * @param most remixes without remixes of their own that are shown of one poster
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
      // Inside a closed branch small ones are open, so that one step shows all that a screen can hold.
      if (node.leads || (seen ? !closed.has(node.remixes[0]!.id) : node.size <= SMALL)) open.add(node.id);
    }
  }
  return open;
}
