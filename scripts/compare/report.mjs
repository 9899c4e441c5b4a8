import { relative } from 'node:path';
import process from 'node:process';
import { sayPixels } from './answers.mjs';
import { LEFT_OUT } from './normalise.mjs';

/** A line about a kind of answers, and below it the first of its differences. */
export function sayKind({ name, compared, equal, differences, pixels }) {
  const counts = `${String(compared).padStart(6)} compared, ${String(equal).padStart(6)} equal`;
  const lines = [`${equal === compared ? '  ' : '✗ '}${name.padEnd(46)}${counts}`];
  if (pixels) lines.push(`     ${pixels.pictures} pictures differ; ${sayPixels(pixels)}`);
  for (const { what, said, files } of differences) {
    lines.push(`     ${what}`, ...said.map((line) => `       ${line}`));
    lines.push(`       ${files.map((file) => relative(process.cwd(), file)).join(' ')}`);
  }
  return lines.join('\n');
}

/** All kinds in one line, and what was not held against the two versions. */
export function saySummary({ kinds, normalised, seconds }) {
  const sum = (field) => kinds.reduce((total, kind) => total + kind[field], 0).toLocaleString('en');
  const rules = Object.entries(normalised).map(([rule, count]) => `     ${rule}, in ${count}`);
  return [
    '',
    `${sum('compared')} answers compared, ${sum('equal')} equal, in ${seconds} s`,
    `   left out: ${LEFT_OUT.join(', ')}`,
    `   normalised${rules.length === 0 ? ': nothing' : ' where they differed:'}`,
    ...rules,
  ].join('\n');
}
