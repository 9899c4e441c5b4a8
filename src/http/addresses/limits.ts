/** How much one visitor may ask for: so many requests (`points`) in so many seconds (`duration`). */
export interface Limit {
  points: number;
  duration: number;
}

/** The limits that addresses name. Addresses that name the same one are counted together. */
export const LIMITS = {
  reports: { points: 5, duration: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
