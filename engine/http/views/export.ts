import { Type } from 'typebox';
import type { CommandContext } from '../../commands/index.ts';
import { ReglamentError } from '../../errors.ts';
import { type Cell, cellOf, csvLines, xlsxPieces } from '../../presenters/export/index.ts';
import { exportView, type ViewRow } from '../../queries/index.ts';
import { type ApiRoute, route, StreamAnswer } from '../api/route.ts';
import { object, words } from '../api/schemas.ts';
import { readFilter } from './read-filter.ts';
import { filterQuery } from './schema.ts';

const as = Type.Unsafe<'csv' | 'xlsx'>({ type: 'string', enum: ['csv', 'xlsx'] });
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A queue as a file for spreadsheets. */
export function exportRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/requests/export',
      operation: 'exportRequests',
      tag: 'Views',
      summary: 'A queue as a spreadsheet or CSV file, with the columns and rights of the screen',
      description: 'At most 50,000 requests, in the language of the call.',
      access: 'read',
      query: object({
        view: Type.Optional(words(64, 'Id of a view or uuid of a saved one; all requests when absent')),
        as,
        timeZone: Type.Optional(words(64, 'Of the instants, as Europe/Moscow; UTC when absent')),
        ...filterQuery,
      }),
      status: 200,
      answer: '*/*',
      errors: ['VIEW_NOT_FOUND', 'QUERY_INVALID', 'FORBIDDEN', 'RELEASE_EMPTY'],
      handle: async ({ person, language, query: { view = 'all', as: kind, timeZone = 'UTC', sort, ...filter } }) => {
        checkZone(timeZone);
        const found = await exportView(ctx, person, { view, filter: readFilter(filter), sort });
        const head = found.columns.map(({ title }) => title[language] ?? title.en ?? title.ru ?? '');
        const ids = found.columns.map(({ id }) => id);
        const rows = cellsOf(found.rows, ids, language);
        const chunks =
          kind === 'csv'
            ? csvLines(head, rows, { separator: language === 'ru' ? ';' : ',', timeZone })
            : xlsxPieces(head, rows, timeZone);
        const name = found.title[language] ?? found.title.en ?? found.title.ru ?? view;
        return new StreamAnswer(chunks, TYPES[kind], `${name}.${kind}`);
      },
    }),
  ];
}

async function* cellsOf(
  rows: AsyncIterable<ViewRow>,
  columns: readonly string[],
  language: 'en' | 'ru',
): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map((column) => cellOf(row, column, language));
}

function checkZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone });
  } catch (error) {
    throw new ReglamentError('QUERY_INVALID', { reason: `"${timeZone}" is no time zone` }, { cause: error });
  }
}
