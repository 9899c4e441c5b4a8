import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which of our own folders each one may import, besides itself. A file of src/ itself goes by its name. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  layout: ['domain'],
  render: ['domain', 'layout'],
  templates: ['domain', 'layout'],
  proofs: ['domain', 'render', 'templates'],
  preview: ['domain', 'http', 'proofs', 'render', 'templates', 'web'],
  storage: ['domain'],
  db: ['domain'],
  operations: ['domain'],
  http: ['domain', 'web'],
  web: ['domain', 'layout'],
  'config.ts': [],
  'metrics.ts': ['domain'],
};
/** These put everything together. */
const WIRES = [
  'main.ts',
  'cli',
  'cli.ts',
  'wiring',
  'open-templates.ts',
  'index-templates.ts',
  'stores.ts',
  'paths.ts',
];
/** These run in a browser too. */
const WITHOUT_NODE = ['layout', 'web'];

/** `import … from`, `export … from`, `import '…'` and `import('…')`, over several lines too. */
const IMPORT =
  /(?:^|[;}\n])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?(['"])([^'"\n]+)\1|\bimport\s*\(\s*(['"])([^'"\n]+)\3\s*\)/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

interface Import {
  file: string;
  from: string;
  to: string;
}

function importsIn(source: string): string[] {
  return [...source.replace(COMMENT, '').matchAll(IMPORT)].map((match) => (match[2] ?? match[4])!);
}

function filesIn(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** `src/http/app.ts` is of `http`, `web/pages/home.tsx` of `web`, `src/main.ts` of `main.ts`. */
function areaOf(file: string): string {
  const [top, next] = file.split('/');
  return top === 'src' ? next! : top!;
}

/** A way from a room through others back to it, or undefined. */
function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (room: string, way: string[]): string[] | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return undefined;
    for (const next of edges.get(room) ?? []) {
      const circle = walk(next, [...way, room]);
      if (circle) return circle;
    }
    done.add(room);
    return undefined;
  };
  for (const room of edges.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return undefined;
}

const files = [...filesIn('src'), ...filesIn('web')];
/** The folders that have folders. */
const parents = new Set(files.map((file) => dirname(dirname(file))));
/** The room of a file: its folder. A file that stands beside folders is a room of its own. */
const roomOf = (file: string) => (parents.has(dirname(file)) ? file : dirname(file));
const imports: Import[] = files.flatMap((file) =>
  importsIn(readFileSync(`${root}/${file}`, 'utf8')).map((to) => ({ file, from: areaOf(file), to })),
);
const own = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((found) => ({
    ...found,
    to: relative(root, resolve(root, dirname(found.file), found.to)).replaceAll('\\', '/'),
  }));

describe('who may import whom', () => {
  it('is read from every kind of import', () => {
    const source = `import a from './a.ts';\nimport {\n  b,\n  type C,\n} from "./b.ts";\nexport * from './c.ts';
import './d.css';\nconst e = await import('./e.ts');\nexport const text = 'from';\n// import f from './f.ts';
export type { G } from './g.ts';\nimport h, { type I } from './h.ts';`;
    expect(importsIn(source)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts', './g.ts', './h.ts']);
    expect(own.length).toBeGreaterThan(50);
  });

  it('covers every folder', () => {
    const known = new Set([...Object.keys(MAY_IMPORT), ...WIRES]);
    expect(files.filter((file) => !known.has(areaOf(file)))).toEqual([]);
  });

  it('is kept', () => {
    const broken = own.filter(({ from, to }) => {
      const area = areaOf(to);
      return !WIRES.includes(from) && area !== from && !MAY_IMPORT[from]?.includes(area);
    });
    expect(broken).toEqual([]);
  });

  it('has no circle of folders, imports of types counted', () => {
    expect(
      findCircle(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['c'])],
          ['c', new Set(['b'])],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
    const edges = new Map<string, Set<string>>();
    for (const { file, to } of own) {
      const [from, target] = [roomOf(file), roomOf(to)];
      if (from !== target) edges.set(from, (edges.get(from) ?? new Set()).add(target));
    }
    expect(edges.size).toBeGreaterThan(20);
    expect(findCircle(edges)).toBeUndefined();
  });

  it('leaves Node out of what a browser runs', () => {
    const broken = imports.filter(({ from, to }) => WITHOUT_NODE.includes(from) && /^(?:node:|process$|fs$)/.test(to));
    expect(broken).toEqual([]);
  });
});
