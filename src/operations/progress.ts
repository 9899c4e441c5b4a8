/** A progress display. Reporting a step under a new name ends the step before. */
export interface Progress {
  /** `total` is undefined while it is not known. */
  report(step: string, done: number, total?: number): void;
}

export const SILENT: Progress = { report() {} };
