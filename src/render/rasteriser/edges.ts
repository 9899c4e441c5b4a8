import type { Matrix } from '../../layout/display-list/matrix.ts';

/** Straight edges of outlines: x0, y0, x1, y1 of each in turn. Horizontal edges are left out: they bound no area. */
export interface EdgeList {
  data: Float32Array;
  /** Numbers in use: four for each edge. */
  length: number;
}

/** Largest distance of a flattened curve from the true one, px. */
const TOLERANCE = 0.02;
const MAX_SEGMENTS = 64;
/** Codes of commands in `PathNumbers`. Lines and curves are coded as their number of coordinates. */
const CLOSE = 0;
const MOVE = 1;
const COORDINATES: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Path data as numbers: the code of each command, followed by its coordinates. */
export type PathNumbers = Float32Array;

export function createEdgeList(): EdgeList {
  return { data: new Float32Array(16_384), length: 0 };
}

/** Reads the path data of an outline, with absolute M, L, Q, C and Z only. */
export function readPath(path: string): PathNumbers {
  const numbers: number[] = [];
  for (const [, command, coordinates] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = coordinates!.match(/-?\d+(?:\.\d+)?/g) ?? [];
    const size = COORDINATES[command!]!;
    if (size === 0) numbers.push(CLOSE);
    for (let i = 0; i + size <= values.length && size > 0; i += size) {
      numbers.push(command === 'M' ? MOVE : size, ...values.slice(i, i + size).map(Number));
    }
  }
  return Float32Array.from(numbers);
}

/**
 * Adds the edges of a path under a matrix, turned clockwise: paths of opposite direction would cancel each other out.
 */
export function addPath(edges: EdgeList, path: PathNumbers, [a, b, c, d, e, f]: Matrix): void {
  const before = edges.length;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (let i = 0; i < path.length; ) {
    const command = path[i++]!;
    if (command === CLOSE) {
      addEdge(edges, x, y, startX, startY);
      x = startX;
      y = startY;
      continue;
    }
    const size = command === MOVE ? 2 : command;
    const end = i + size;
    const endX = path[end - 2]! * a + path[end - 1]! * c + e;
    const endY = path[end - 2]! * b + path[end - 1]! * d + f;
    if (command === MOVE) {
      addEdge(edges, x, y, startX, startY);
      startX = endX;
      startY = endY;
    } else if (size === 2) {
      addEdge(edges, x, y, endX, endY);
    } else {
      const x1 = path[i]! * a + path[i + 1]! * c + e;
      const y1 = path[i]! * b + path[i + 1]! * d + f;
      if (size === 4) {
        addQuadratic(edges, x, y, x1, y1, endX, endY);
      } else {
        const x2 = path[i + 2]! * a + path[i + 3]! * c + e;
        const y2 = path[i + 2]! * b + path[i + 3]! * d + f;
        addCubic(edges, x, y, x1, y1, x2, y2, endX, endY);
      }
    }
    x = endX;
    y = endY;
    i = end;
  }
  addEdge(edges, x, y, startX, startY);
  turnClockwise(edges, before);
}

function turnClockwise({ data, length }: EdgeList, from: number): void {
  let area = 0;
  for (let i = from; i < length; i += 4) area += data[i]! * data[i + 3]! - data[i + 2]! * data[i + 1]!;
  if (area >= 0) return;
  for (let i = from; i < length; i += 4) {
    const x = data[i]!;
    const y = data[i + 1]!;
    data[i] = data[i + 2]!;
    data[i + 1] = data[i + 3]!;
    data[i + 2] = x;
    data[i + 3] = y;
  }
}

function addEdge(edges: EdgeList, x0: number, y0: number, x1: number, y1: number): void {
  // Compared in the precision of `data`: an edge that is horizontal there has no slope.
  if (Math.fround(y0) === Math.fround(y1)) return;
  if (edges.length + 4 > edges.data.length) {
    const more = new Float32Array(edges.data.length * 2);
    more.set(edges.data);
    edges.data = more;
  }
  const { data, length } = edges;
  data[length] = x0;
  data[length + 1] = y0;
  data[length + 2] = x1;
  data[length + 3] = y1;
  edges.length = length + 4;
}

/** Wang's formula: the number of straight segments that keep a curve of degree n within the tolerance. */
function segments(degree: number, secondDifference: number): number {
  const exact = Math.sqrt(((degree * (degree - 1)) / 8 / TOLERANCE) * secondDifference);
  return Math.max(1, Math.min(MAX_SEGMENTS, Math.ceil(exact)));
}

function addQuadratic(edges: EdgeList, x0: number, y0: number, x1: number, y1: number, x2: number, y2: number): void {
  const n = segments(2, Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2));
  let [px, py] = [x0, y0];
  for (let i = 1; i <= n; i++) {
    const t = i / n;
    const s = 1 - t;
    const x = s * s * x0 + 2 * s * t * x1 + t * t * x2;
    const y = s * s * y0 + 2 * s * t * y1 + t * t * y2;
    addEdge(edges, px, py, x, y);
    px = x;
    py = y;
  }
}

function addCubic(
  edges: EdgeList,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
): void {
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
  const n = segments(3, bend);
  let [px, py] = [x0, y0];
  for (let i = 1; i <= n; i++) {
    const t = i / n;
    const s = 1 - t;
    const x = s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3;
    const y = s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3;
    addEdge(edges, px, py, x, y);
    px = x;
    py = y;
  }
}
