import { attributionOf, SYSTEM } from '../events/actor.ts';
import type { Template } from './template.ts';
import type { TemplateRecords } from './template-records.ts';
import type { TemplateKeeper } from './templates.ts';

export interface TemplateKeeperDeps {
  /** Stores the files of a template, so that its posters can be drawn even after it was changed or removed. */
  store: (template: Template) => Promise<void>;
  records: TemplateRecords;
  now: () => Date;
}

/** Keeps the templates that posters are made with, and notes their versions as published. */
export function createTemplateKeeper({ store, records, now }: TemplateKeeperDeps): TemplateKeeper {
  /** The versions that this process has noted, by id and version. */
  const published = new Map<string, Promise<unknown>>();

  async function publish({ id, version }: Pick<Template, 'id' | 'version'>): Promise<void> {
    const name = `${id}/${version}`;
    let publishing = published.get(name);
    if (!publishing) {
      publishing = records.publish(id, version, attributionOf(SYSTEM, now()));
      published.set(name, publishing);
      // The next poster tries again.
      publishing.catch(() => published.delete(name));
    }
    await publishing;
  }

  return {
    publish,
    async keep(template) {
      await store(template);
      await publish(template);
    },
  };
}
