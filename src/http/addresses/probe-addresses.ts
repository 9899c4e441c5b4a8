import type { Declarations } from './policy.ts';

const PROBE = {
  frame: 'none',
  origins: 'own',
  methods: { GET: { who: 'probe', cache: 'no store' } },
} as const;

/** What is asked by whoever watches the server. */
export const PROBES = {
  healthz: { summary: 'Says that the process runs', ...PROBE },
  readyz: { summary: 'Says whether it can do its work, so that it is sent requests', ...PROBE },
  metrics: { summary: 'What the server measures, for Prometheus', ...PROBE },
} as const satisfies Declarations;
