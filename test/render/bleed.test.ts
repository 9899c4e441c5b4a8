import { describe, expect, it } from 'vitest';
import { areaOf, extendEdges, frameArt } from '../../src/render/bleed.ts';

/** Pixels from a drawing of letters, one for each colour, with `.` for none. */
function layer(rows: string[]) {
  const words = Uint32Array.from([...rows.join('')].map((letter) => (letter === '.' ? 0 : letter.charCodeAt(0))));
  return { width: rows[0]!.length, height: rows.length, data: Buffer.from(words.buffer) };
}

function letters({ width, height, data }: ReturnType<typeof layer>): string[] {
  const words = [...new Uint32Array(data.buffer, data.byteOffset, width * height)];
  const text = words.map((word) => (word === 0 ? '.' : String.fromCharCode(word))).join('');
  return text.match(new RegExp(`.{${width}}`, 'g'))!;
}

describe('extendEdges', () => {
  it('draws out what ends at the edge, into the corners too', () => {
    const art = layer(['......', '......', '..ab..', '..cd..', '......', '......']);
    extendEdges(art, 2);
    expect(letters(art)).toEqual(['aaabbb', 'aaabbb', 'aaabbb', 'cccddd', 'cccddd', 'cccddd']);
  });

  it('leaves art alone that reaches over the edge, and paper that is bare at it', () => {
    const art = layer(['......', '..x...', '.xa.yy', '......', '......', '......']);
    extendEdges(art, 2);
    expect(letters(art)).toEqual(['.x..yy', '.xx.yy', '.xa.yy', '......', '......', '......']);
  });
});

describe('extendEdges on some sides', () => {
  it('leaves the others as they are, and goes beside them', () => {
    const art = layer(['..x...', '..xy..', '..ab..', '..cd..', '..z...', '......']);
    extendEdges(art, 2, { left: true, top: false, right: true, bottom: false });
    expect(letters(art)).toEqual(['xxx...', 'xxxyyy', 'aaabbb', 'cccddd', 'zzz...', '......']);
  });
});

describe('areaOf', () => {
  const frame = { layout: 'print', width: 2480, height: 3508, bleed: 36 } as const;

  it('goes on beyond the edges that a box touches', () => {
    expect(areaOf([0, 100, 1240, 300], frame).drawn).toEqual([-18, 100, 1276, 300]);
    expect(areaOf([10, 100, 200, 1654], frame).drawn).toEqual([10, 100, 200, 1672]);
    expect(areaOf(undefined, frame)).toEqual({ box: [0, 0, 1240, 1754], drawn: [-18, -18, 1276, 1790] });
  });
});

describe('frameArt', () => {
  const frame = { layout: 'print', width: 2480, height: 3508, bleed: 36 } as const;

  it('shows the bleed around the canvas, pixel for pixel', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 1240 1754"><svg viewBox="0 0 1 1"/></svg>';
    expect(frameArt(svg, frame)).toBe(
      '<svg width="2552" height="3580" viewBox="-18 -18 1276 1790" preserveAspectRatio="none" xmlns="http://www.w3.org/2000/svg"><svg viewBox="0 0 1 1"/></svg>',
    );
  });
});
