/** A limit on the requests of one visitor: `points` requests in `duration` seconds. */
export interface Limit {
  points: number;
  duration: number;
}

/** The limits of addresses, by name. Requests to addresses with the same limit are counted together. */
export const LIMITS = {
  reports: { points: 5, duration: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
