/** A scrap of paper under one letter, or under one word of a script whose letters join. */
export interface Scrap {
  /** The index of its paper: papers of plain words come first, then those of emphasised ones. */
  paper: number;
  /** The size of the letter, em. */
  size: number;
  torn: boolean;
  /** The seed of its shape and of how it lies. */
  seed: number;
}
