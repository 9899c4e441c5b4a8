import type { Kysely, Selectable } from 'kysely';
import type { Report } from '../domain/reports/report.ts';
import type { ReportRecords } from '../domain/reports/report-records.ts';
import type { ReportsTable, Schema } from './schema.ts';

/** The records of reports in a database whose tables are made. Its methods reject with the database's own errors. */
export function createReportRecords(db: Kysely<Schema>): ReportRecords {
  return {
    async insert({ createdAt: created_at, closedAt: closed_at, ...report }) {
      await db
        .insertInto('reports')
        .values({ ...report, created_at, closed_at })
        .execute();
    },

    async list(status, limit) {
      const rows = await db
        .selectFrom('reports')
        .selectAll()
        .where('status', '=', status)
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toReport);
    },

    async close(id, closedAt) {
      const row = await db
        .updateTable('reports')
        .set(({ ref, fn, val }) => ({
          status: 'closed',
          closed_at: fn.coalesce(ref('closed_at'), val(closedAt)),
        }))
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async closeAbout(poster, closed_at) {
      const rows = await db
        .updateTable('reports')
        .set({ status: 'closed', closed_at })
        .where('poster', '=', poster)
        .where('status', '=', 'open')
        .returning('id')
        .execute();
      return rows.length;
    },
  };
}

function toReport({ created_at: createdAt, closed_at: closedAt, ...row }: Selectable<ReportsTable>): Report {
  return { ...row, createdAt, closedAt };
}
