import type { Attribution } from '../events/actor.ts';

/**
 * Records of the versions of templates that were ever offered. Every method rejects with `store_unavailable` while the
 * database is away.
 */
export interface TemplateRecords {
  /** Notes that a version is offered. If any server noted it before, nothing changes and the result is false. */
  publish(template: string, version: number, by: Attribution): Promise<boolean>;
}
