import { n, path, polygon, rect } from '../draw.mjs';

/** A pale skyline: a town hall with a dome, roofs, a crane. */
export function town(s, { width: W, rows, board }, random) {
  const ground = rows[0][0] + rows[0][1] * 2;
  const unit = rows[0][1] * 4.4;
  const parts = [];
  let x = -unit * 0.4;
  while (x < W) {
    const w = unit * (0.7 + random() * 0.8);
    const h = unit * (0.8 + random() * 0.9);
    const kind = Math.floor(random() * 4);
    const top = ground - h;
    if (kind === 0)
      parts.push(
        polygon([
          [x, ground],
          [x, top],
          [x + w / 2, top - w * 0.34],
          [x + w, top],
          [x + w, ground],
        ]),
      );
    else if (kind === 1)
      parts.push(
        polygon([
          [x, ground],
          [x, top],
          [x + w * 0.7, top],
          [x + w * 0.7, top - unit * 0.16],
          [x + w * 0.8, top - unit * 0.16],
          [x + w * 0.8, top],
          [x + w, top],
          [x + w, ground],
        ]),
      );
    else if (kind === 2)
      parts.push(
        `${polygon([
          [x, ground],
          [x, top],
          [x + w, top],
          [x + w, ground],
        ])}M${n(x + w * 0.2)} ${n(top)}C${n(x + w * 0.2)} ${n(top - w * 0.5)} ${n(x + w * 0.8)} ${n(top - w * 0.5)} ${n(x + w * 0.8)} ${n(top)}Z${polygon(
          [
            [x + w * 0.47, top - w * 0.3],
            [x + w * 0.5, top - w * 0.8],
            [x + w * 0.53, top - w * 0.3],
          ],
        )}`,
      );
    else
      parts.push(
        polygon([
          [x, ground],
          [x, top],
          [x + w * 0.5, top - w * 0.1],
          [x + w * 0.5, top],
          [x + w, top - w * 0.1],
          [x + w, ground],
        ]),
      );
    x += w * 0.98;
  }
  return [
    path(parts.join(''), 'var(--town, #b9cdd2)', { opacity: 0.75 }),
    rect(
      0,
      board[1],
      W,
      ground - board[1],
      s.linear(0, board[1], 0, ground, [
        [0, 'var(--skyLow, #f5ead2)', 0],
        [1, 'var(--skyLow, #f5ead2)', 0.55],
      ]),
    ),
  ];
}
