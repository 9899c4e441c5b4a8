import { describe, expect, it } from 'vitest';
import { DEEPEST, type FamilyNode, familyTree } from '../../src/domain/posters/family.ts';
import type { Poster } from '../../src/domain/posters/poster.ts';
import { newPoster, stored } from '../contract/new-poster.ts';

const poster = (id: string, remixOf: string | null = null, status: Poster['status'] = 'listed') =>
  stored(newPoster({ id, remixOf, status }));

/** A tree in one line: its ids, what is not shown in brackets. */
function line({ id, poster, gone, remixes }: FamilyNode): string {
  const name = poster ? id : `[${gone ? 'gone' : 'not listed'}]`;
  return remixes.length > 0 ? `${name}(${remixes.map(line).join(' ')})` : name;
}
const treeOf = (posters: Poster[], id: string) => line(familyTree(posters, id).root);

describe('a family tree', () => {
  it('is the same from everywhere; those without remixes come first', () => {
    const posters = [poster('a'), poster('b', 'a'), poster('c', 'b'), poster('d', 'a')];
    for (const { id } of posters) expect(treeOf(posters, id)).toBe('a(d b(c))');
    const family = familyTree(posters, 'c');
    expect(family).toMatchObject({ generations: 3, whole: true, root: { size: 4, leads: true } });
    expect(family.root.remixes.map(({ leads }) => leads)).toEqual([false, true]);
    expect([...family.about].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('shows what is not listed only to those who descend from it, and what is hidden to nobody', () => {
    const posters = [
      poster('a', null, 'unlisted'),
      poster('b', 'a', 'hidden'),
      poster('c', 'b', 'unlisted'),
      poster('d', 'c'),
      poster('e', 'a'),
      poster('f', 'e', 'submitted'),
    ];
    expect(treeOf(posters, 'd')).toBe('a(e [gone](c(d)))');
    expect(treeOf(posters, 'e')).toBe('a(e [gone]([not listed](d)))');
    expect(treeOf(posters, 'f')).toBe('a([gone]([not listed](d)) e(f))');
  });

  it('begins with the oldest ancestor that is shown, or where its branches part', () => {
    const lone = [poster('a', null, 'hidden'), poster('b', 'a', 'hidden'), poster('c', 'b'), poster('d', 'c')];
    expect(treeOf(lone, 'd')).toBe('c(d)');
    const orphans = [poster('b', 'deleted'), poster('c', 'deleted'), poster('d', 'c')];
    expect(treeOf(orphans, 'd')).toBe('[gone](b c(d))');
    expect(familyTree(orphans, 'd').root.size).toBe(3);
    expect(familyTree(orphans, 'd').about).toContain('deleted');
  });

  it('ends where posters go round in a circle', () => {
    const circle = [poster('a', 'c'), poster('b', 'a'), poster('c', 'b'), poster('d', 'a')];
    expect(familyTree(circle, 'b').root.size).toBe(4);
    expect(treeOf([poster('a', 'a')], 'a')).toBe('a');
  });

  it('stands beside each other what is deeper than anyone follows', () => {
    const posters = [poster('0')];
    for (let i = 1; i < 1000; i++) posters.push(poster(String(i), String(i - 1)));
    const { root, generations } = familyTree(posters, '999');
    expect(root.size).toBe(1000);
    expect(generations).toBe(DEEPEST + 1);
    let [deepest, depth] = [root, 1];
    for (; deepest.remixes.length === 1; depth++) deepest = deepest.remixes[0]!;
    expect(depth).toBe(DEEPEST);
    expect(deepest.remixes.map(({ id }) => id)).toEqual(posters.slice(DEEPEST).map(({ id }) => id));
  });
});
