/** The product of two matrices of a transform, `[a, b, c, d, e, f]`. */
const multiply = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** The matrix of a `transform` of translate, scale and rotate about 0, 0. */
function matrixOf(transform = '') {
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [, kind, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x, y = kind === 'scale' ? x : 0] = list.split(/[\s,]+/).map(Number);
    const a = (x * Math.PI) / 180;
    if (kind === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, x, y]);
    if (kind === 'scale') matrix = multiply(matrix, [x, 0, 0, y, 0, 0]);
    if (kind === 'rotate') matrix = multiply(matrix, [Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), 0, 0]);
  }
  return matrix;
}

/** The box of a path of absolute M, L, C, Q and Z commands, control points included. */
export function boxOf(d) {
  const numbers = (d.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * Markup without the shapes beside the canvas (`from` to before `width` and `height`) and without the groups left empty
 * by that: they cost space, and resvg stops the process over a group with opacity, filter or clip that is nowhere on the
 * canvas.
 */
export function prune(markup, width, height, from = 0) {
  const out = [];
  const open = [{ matrix: [1, 0, 0, 1, 0, 0], at: 0 }];
  for (const [tag] of markup.matchAll(/<[^>]+>/g)) {
    if (tag === '</g>') {
      const { at } = open.pop();
      if (out.length === at + 1) out.pop();
      else out.push(tag);
    } else {
      const attributes = new Map([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
      const matrix = multiply(open.at(-1).matrix, matrixOf(attributes.get('transform')));
      if (tag.startsWith('<g')) {
        open.push({ matrix, at: out.length });
        out.push(tag);
        continue;
      }
      const number = (name) => Number(attributes.get(name) ?? 0);
      const [rx, ry] = tag.startsWith('<circle') ? [number('r'), number('r')] : [number('rx'), number('ry')];
      let box = [number('cx') - rx, number('cy') - ry, number('cx') + rx, number('cy') + ry];
      if (tag.startsWith('<path')) box = boxOf(attributes.get('d'));
      // stamps reach about this far
      if (tag.startsWith('<use')) box = [-2, -2, 2, 4];
      if (tag.startsWith('<rect'))
        box = [number('x'), number('y'), number('x') + number('width'), number('y') + number('height')];
      const corners = [
        [0, 1],
        [2, 1],
        [2, 3],
        [0, 3],
      ].map(([i, j]) => multiply(matrix, [1, 0, 0, 1, box[i], box[j]]));
      const xs = corners.map((corner) => corner[4]);
      const ys = corners.map((corner) => corner[5]);
      const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      if (right < from + 1 || bottom < from + 1 || left > width - 1 || top > height - 1) continue;
      out.push(tag);
    }
  }
  return out.join('');
}
