import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceOf } from './answers.mjs';

/** Differences of a kind that are told, with their files. */
const TOLD = 5;
const ENDINGS = [
  [/jpeg/, 'jpg'],
  [/png/, 'png'],
  [/webp/, 'webp'],
  [/svg/, 'svg'],
  [/pdf/, 'pdf'],
  [/html/, 'html'],
  [/json/, 'json'],
  [/xml/, 'xml'],
  [/^text/, 'txt'],
];

/**
 * Asks two servers the same and remembers, kind by kind, how many answers were equal and what differed. `folder` takes the
 * files of those that are told.
 */
export function createComparison({ servers, normalise, folder }) {
  const kinds = [];

  /**
   * One kind of answers: `same` asks both servers and compares, `judge` compares what was asked for before. An answer that
   * refuses (400 and more) proves nothing, so it counts as a difference unless the kind is about what is refused.
   */
  function kind(name, { refused = false } = {}) {
    const found = { name, compared: 0, equal: 0, differences: [], pixels: undefined };
    kinds.push(found);

    async function judge(what, ...answers) {
      found.compared++;
      const difference = await differenceOf(...answers, normalise);
      const said = difference?.said ?? [];
      if (said.length === 0 && answers[1].status >= 400 && !refused)
        said.push(`both are refused, ${answers[1].status}`);
      if (said.length === 0) {
        found.equal++;
        return;
      }
      if (difference?.pixels) found.pixels = addPixels(found.pixels, difference.pixels);
      if (found.differences.length === TOLD) return;
      const number = found.differences.push({ what, said });
      found.differences.at(-1).files = keep(name, number, answers);
    }

    /** `path` and `asking` may be functions of the server, where each has its own. @returns the answers of both */
    async function same(path, asking = {}) {
      const answers = await Promise.all(servers.map((server) => server.ask(of(path, server), of(asking, server))));
      const { method, headers = {} } = of(asking, servers[0]);
      const { host: _, ...told } = headers;
      const how = [method, ...Object.entries(told).map((pair) => pair.join(': '))].filter(Boolean).join(', ');
      await judge(of(path, servers[0]) + (how && ` (${how})`), ...answers);
      return answers;
    }

    return { same, judge };
  }

  function keep(kindName, number, answers) {
    const place = join(folder, kindName.replaceAll(/[^a-z]+/gi, '-'));
    mkdirSync(place, { recursive: true });
    return answers.map(({ headers, body }, i) => {
      const type = headers['content-type'] ?? '';
      const ending = ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? 'bin';
      const file = join(place, `${number}-${servers[i].name}.${ending}`);
      writeFileSync(file, body);
      return file;
    });
  }

  /** Notes that what was asked for could not be compared, because an answer was quite another than expected. */
  function broke(name, error) {
    const said = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    kinds.push({
      name,
      compared: 1,
      equal: 0,
      differences: [{ what: 'broke off', said, files: [] }],
      pixels: undefined,
    });
  }

  return { kind, kinds, servers, broke };
}

/** The largest and the mean difference of some pictures, with those of one more. */
function addPixels({ pictures, largest, mean } = { pictures: 0, largest: 0, mean: 0 }, more) {
  const all = pictures + 1;
  return { pictures: all, largest: Math.max(largest, more.largest), mean: (mean * pictures + more.mean) / all };
}

function of(value, server) {
  return typeof value === 'function' ? value(server) : value;
}
