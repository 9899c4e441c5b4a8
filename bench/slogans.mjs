// Three-line slogans that never repeat: plain words, and one number that no other slogan has.
const WORDS =
  'warm homes clean rivers fair pay good schools safe streets open books free buses green parks strong unions kind care honest work quiet nights bright ideas fresh bread early trains late trams old trees young voices new roofs loud hopes soft power true stories slow food quick help deep roots wide roads long tables short queues big plans small steps'.split(
    ' ',
  );

/** The words of slogan number `i`: about 30 letters, set in three lines by everyone. */
export function sloganLines(i) {
  const word = (k) => WORDS[(i * 7 + k * 11) % WORDS.length];
  const capital = word(0)[0].toUpperCase() + word(0).slice(1);
  return [`${capital} ${word(1)} ${word(2)}`, `${word(3)} ${word(4)} and ${word(5)}`, `${word(6)} by ${1000 + i}`];
}

export const IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';
