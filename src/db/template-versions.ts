import type { TemplateRecords } from '../domain/template/template-records.ts';
import type { WriteChange } from './change-writer.ts';

/** The versions of templates in a database whose tables are made. Its methods reject with the database's own errors. */
export function createTemplateRecords(write: WriteChange): TemplateRecords {
  return {
    publish: (template, version, by) =>
      write(by, async (transaction, tell) => {
        const published = await transaction
          .insertInto('template_versions')
          .values({ template, version, published_at: by.at })
          .onConflict((conflict) => conflict.columns(['template', 'version']).doNothing())
          .returning('version')
          .executeTakeFirst();
        if (published) tell({ type: 'template.published', id: template, data: { version } });
        return published !== undefined;
      }),
  };
}
