/** A scrap of paper under one letter, or under one word of a script whose letters join. */
export interface Scrap {
  /** The index of the paper: those for plain words come first, then those for emphasised words. */
  paper: number;
  /** The size of the letter, em. */
  size: number;
  torn: boolean;
  /** The seed for the shape, the turn and the place of the scrap. */
  seed: number;
}
