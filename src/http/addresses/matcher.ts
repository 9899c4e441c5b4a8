/** A node in the tree of patterns. The keys of `parts` are regular expressions for the next part of a path. */
interface Branch {
  /** The name of the pattern that ends here. */
  name?: string;
  parts: Map<string, Branch>;
}

/** Patterns as one regular expression: `names[i]` matched if group `i + 1`, which is always empty, took part. */
export interface Matcher<Name extends string> {
  expression: RegExp;
  names: Name[];
}

/** Compiles named patterns to one regular expression for paths, with or without a query. The first match wins. */
export function compileMatcher<Name extends string>(patterns: readonly (readonly [Name, string])[]): Matcher<Name> {
  const root: Branch = { parts: new Map() };
  for (const [name, pattern] of patterns) {
    let branch = root;
    for (const part of pattern.split('/').slice(1)) {
      const source = sourceOf(part);
      const next = branch.parts.get(source) ?? { parts: new Map() };
      branch.parts.set(source, next);
      branch = next;
    }
    branch.name = name;
  }
  const names: Name[] = [];
  const write = ({ name, parts }: Branch): string => {
    const ways: string[] = [];
    if (name !== undefined) {
      names.push(name as Name);
      ways.push('()(?=$|\\?)');
    }
    for (const [source, branch] of parts) ways.push(`/${source}${write(branch)}`);
    return ways.length === 1 ? ways[0]! : `(?:${ways.join('|')})`;
  };
  return { expression: new RegExp(`^${write(root)}`), names };
}

/** Returns the name of the pattern that matches a path. */
export function matchPath<Name extends string>({ expression, names }: Matcher<Name>, path: string): Name | undefined {
  const match = expression.exec(path);
  return match ? names[match.indexOf('', 1) - 1] : undefined;
}

function sourceOf(part: string): string {
  if (part === '*') return '[^?]*';
  const parameter = /^:\w+(?:\{(.*)\})?$/.exec(part);
  if (parameter) return parameter[1] ?? '[^/?]+';
  return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
