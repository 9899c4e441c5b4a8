import { expect, it } from 'vitest';
import { type FamilyNode, familyTree } from '../../src/domain/posters/family.ts';
import { openBranches } from '../../web/components/family-tree/open-branches.ts';
import { newFamily } from '../contract/new-family.ts';
import { newPoster } from '../contract/new-poster.ts';

const MOST = 18;

/** How many posters are in sight at first. */
function inSight({ id, remixes }: FamilyNode, open: Set<string>): number {
  if (!open.has(id)) return 1;
  const leaves = remixes.filter((remix) => remix.remixes.length === 0).length;
  const branches = remixes.filter((remix) => remix.remixes.length > 0);
  return 1 + Math.min(leaves, MOST) + branches.reduce((sum, branch) => sum + inSight(branch, open), 0);
}

it('opens a small family wholly', () => {
  const [a, b, c] = [newPoster(), newPoster(), newPoster()];
  const posters = [a!, { ...b!, remixOf: a!.id }, { ...c!, remixOf: b!.id }];
  expect(openBranches(familyTree(posters, c!.id).root, MOST)).toEqual(new Set([a!.id, b!.id]));
});

it('leads to the poster that was asked for, and shows about a page of the others', () => {
  const family = newFamily(200, 6);
  for (const at of [0, 6, 120, 199]) {
    const { id } = family[at]!;
    const { root } = familyTree(family, id);
    const open = openBranches(root, MOST);
    for (let node: FamilyNode | undefined = root; node && node.id !== id; ) {
      expect(open).toContain(node.id);
      node = node.remixes.find(({ leads }) => leads);
    }
    expect(inSight(root, open)).toBeGreaterThan(20);
    expect(inSight(root, open)).toBeLessThan(130);
  }
});
