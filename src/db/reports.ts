import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Report } from '../domain/reports/report.ts';
import type { ReportRecords } from '../domain/reports/report-records.ts';
import type { WriteChange } from './change-writer.ts';
import type { ReportsTable, Schema } from './schema.ts';

/** The records of reports in a database whose tables are made. Its methods reject with the database's own errors. */
export function createReportRecords(db: Kysely<Schema>, write: WriteChange): ReportRecords {
  return {
    insert: ({ createdAt: created_at, closedAt: closed_at, ...report }, by) =>
      write(by, async (transaction, tell) => {
        await transaction
          .insertInto('reports')
          .values({ ...report, created_at, closed_at })
          .execute();
        const { id, poster, reason } = report;
        tell({ type: 'poster.reported', id: poster, data: { report: id, reason } });
      }),

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

    close: (id, by) =>
      write(by, async (transaction, tell) => {
        const [closed] = await closeOpen(transaction, by.at, 'id', id);
        if (closed) tell({ type: 'report.closed', id, data: { poster: closed.poster } });
        if (closed) return true;
        const known = await transaction.selectFrom('reports').select('id').where('id', '=', id).executeTakeFirst();
        return known !== undefined;
      }),

    closeAbout: (poster, by) =>
      write(by, async (transaction, tell) => {
        const closed = await closeOpen(transaction, by.at, 'poster', poster);
        for (const { id } of closed) tell({ type: 'report.closed', id, data: { poster } });
        return closed.length;
      }),
  };
}

/** Closes the open reports with a value in a column. */
function closeOpen(transaction: Transaction<Schema>, closed_at: string, column: 'id' | 'poster', value: string) {
  return transaction
    .updateTable('reports')
    .set({ status: 'closed', closed_at })
    .where(column, '=', value)
    .where('status', '=', 'open')
    .returning(['id', 'poster'])
    .execute();
}

function toReport({ created_at: createdAt, closed_at: closedAt, ...row }: Selectable<ReportsTable>): Report {
  return { ...row, createdAt, closedAt };
}
