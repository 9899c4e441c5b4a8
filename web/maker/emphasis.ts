/** A text and its selection, in UTF-16 offsets. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/**
 * Puts asterisks around the selected words or around the word at the caret, or removes them if they are there. The same
 * words stay selected.
 */
export function toggleEmphasis({ text, start, end }: Selected): Selected {
  let [from, to] = [start, end];
  if (from === to) {
    while (from > 0 && /[\p{L}\p{N}\p{M}’'-]/u.test(text[from - 1]!)) from--;
    while (to < text.length && /[\p{L}\p{N}\p{M}’'-]/u.test(text[to]!)) to++;
  }
  // Asterisks touch the words they emphasise.
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from === to) return { text, start, end };
  if (text[from - 1] === '*' && text[to] === '*') {
    return { text: text.slice(0, from - 1) + text.slice(from, to) + text.slice(to + 1), start: from - 1, end: to - 1 };
  }
  const inner = text.slice(from, to);
  if (inner.length > 2 && inner.startsWith('*') && inner.endsWith('*')) {
    return { text: text.slice(0, from) + inner.slice(1, -1) + text.slice(to), start: from, end: to - 2 };
  }
  const plain = inner.replaceAll('*', '');
  // Emphasis ends at the end of a line.
  const marked = plain.replace(/[^\n]+/g, (line) =>
    line.replace(/^(\s*)(.*?)(\s*)$/, (_, a, b, c) => (b ? `${a}*${b}*${c}` : line)),
  );
  return { text: text.slice(0, from) + marked + text.slice(to), start: from + 1, end: from + marked.length - 1 };
}
