/** How far a piece of work is. A step that is told with a new name ends the one before. */
export interface Progress {
  /** `total` is undefined while nobody knows it. */
  tell(step: string, done: number, total?: number): void;
}

export const SILENT: Progress = { tell() {} };
