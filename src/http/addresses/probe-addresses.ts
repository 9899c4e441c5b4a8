import type { Declarations } from './policy.ts';

const PROBE = {
  frame: 'none',
  origins: 'own',
  methods: { GET: { who: 'probe', cache: 'no store' } },
} as const;

/** The addresses for monitoring. */
export const PROBES = {
  healthz: { summary: 'Answers while the process runs', ...PROBE },
  readyz: { summary: 'Answers 200 while the server can do its work, so that a balancer sends it requests', ...PROBE },
  metrics: { summary: 'Metrics of the server, for Prometheus', ...PROBE },
} as const satisfies Declarations;
