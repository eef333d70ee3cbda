import type { Cell, ExportLanguage } from '../../presenters/export/index.ts';
import type { RegistryRow } from '../../queries/documents/batches/index.ts';
import { sayDetails } from '../words/say-error.ts';

/** The head of the registry of a batch. */
export const REGISTRY_HEAD: Readonly<Record<ExportLanguage, readonly string[]>> = {
  en: [
    'Number',
    'Date',
    'Client',
    'INN',
    'Contract',
    'Requests',
    'Without VAT',
    'VAT',
    'Total',
    'Currency',
    'Status',
    'Original',
    'Pages',
    'Worth a look',
  ],
  ru: [
    'Номер',
    'Дата',
    'Клиент',
    'ИНН',
    'Договор',
    'Заявки',
    'Без НДС',
    'НДС',
    'Всего',
    'Валюта',
    'Статус',
    'Оригинал',
    'Страниц',
    'Замечания',
  ],
};

type Words = Readonly<Record<ExportLanguage, string>>;

const STATUSES: Readonly<Record<string, Words>> = {
  issued: { en: 'issued', ru: 'выпущен' },
  sent: { en: 'sent', ru: 'отправлен' },
  signed: { en: 'signed', ru: 'подписан' },
  'one-sided': { en: 'signed by one side', ru: 'подписан в одностороннем порядке' },
  closed: { en: 'closed', ru: 'закрыт' },
  approved: { en: 'approved', ru: 'согласован' },
  declined: { en: 'declined', ru: 'отклонён' },
  withdrawn: { en: 'withdrawn', ru: 'отозван' },
  expired: { en: 'expired', ru: 'срок вышел' },
  superseded: { en: 'superseded', ru: 'утратил силу' },
};
const ORIGINALS: Readonly<Record<RegistryRow['original'], Words | null>> = {
  none: null,
  expected: { en: 'expected', ru: 'ожидается' },
  received: { en: 'received', ru: 'получен' },
};
const MINOR_UNITS = 100;

/** The rows of the registry as cells of a spreadsheet. */
export async function* registryCells(
  rows: AsyncIterable<RegistryRow>,
  language: ExportLanguage,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) {
    yield [
      row.number,
      { day: row.day },
      row.client,
      row.inn,
      row.contract,
      row.requests.join(', '),
      money(row.net),
      money(row.vat),
      money(row.gross),
      row.gross === null ? null : row.currency,
      STATUSES[row.status]?.[language] ?? row.status,
      ORIGINALS[row.original]?.[language] ?? null,
      row.pages === null ? null : { number: row.pages, decimals: 0 },
      sayDetails(row.warnings, language)
        .map(({ message }) => message)
        .join('; ') || null,
    ];
  }
}

function money(amount: number | null): Cell {
  return amount === null ? null : { number: amount / MINOR_UNITS, decimals: 2 };
}
