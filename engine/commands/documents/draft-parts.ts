import type { PrintFormDefinition } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import { ownLegalEntities, type QuoteOption } from '../../store/documents/index.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import type { Sql } from '../../store/store.ts';
import { workLinesOf } from '../../store/works/index.ts';
import { offeredRefusals } from './approval/option-refusals.ts';
import { isRealDay } from '../works/real-day.ts';

/** What people say of a document that is to be made. */
export interface DraftParts {
  readonly language?: string | undefined;
  /** Uuid of a legal entity of ours; the only one when absent. */
  readonly seller?: string | undefined;
  /** `YYYY-MM-DD`; today when absent. */
  readonly day?: string | undefined;
  /** When the work was done; the days of its lines when absent. */
  readonly factFrom?: string | null | undefined;
  readonly factTo?: string | null | undefined;
  /** Off the whole document, in minor units. */
  readonly discount?: number | undefined;
  /** What the client of a quote may choose. */
  readonly options?: readonly QuoteOption[] | undefined;
  readonly inputs?: Readonly<Record<string, unknown>> | undefined;
}

const MOST_LINES = 500;
const MOST_DISCOUNT = 100_000_000_000;
/** A slip in the year would take a number out of a series that nobody looks at, for ever. */
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31'] as const;

/** What is wrong with days, language and discount. */
export function partRefusals(form: PrintFormDefinition, parts: DraftParts): Refusal[] {
  const { language, day, factFrom, factTo, discount } = parts;
  const refusals: Refusal[] = [];
  if (language !== undefined && !form.languages.some((known) => known === language)) {
    const message = `the form is in ${form.languages.join(', ')}`;
    refusals.push({ rule: 'language-unknown', path: '/language', message });
  }
  for (const [name, value] of Object.entries({ day, factFrom, factTo })) {
    if (typeof value === 'string' && !isRealDay(value)) {
      refusals.push({ rule: 'day-invalid', path: `/${name}`, message: 'expected a day that exists, as YYYY-MM-DD' });
    } else if (typeof value === 'string' && (value < FIRST_DAY || value > LAST_DAY)) {
      const message = `expected a day between ${FIRST_DAY} and ${LAST_DAY}`;
      refusals.push({ rule: 'day-far', path: `/${name}`, message });
    }
  }
  if (typeof factFrom === 'string' && typeof factTo === 'string' && factTo < factFrom) {
    refusals.push({ rule: 'days-backwards', path: '/factTo', message: 'it ends before it begins' });
  }
  if (discount !== undefined && (!Number.isSafeInteger(discount) || discount < 0 || discount > MOST_DISCOUNT)) {
    refusals.push({ rule: 'discount-sum-invalid', path: '/discount', message: `expected 0 to ${MOST_DISCOUNT}` });
  }
  return refusals;
}

/** Why these requests cannot stand in one document. */
export function groupRefusals({ group }: PrintFormDefinition, rows: readonly LoadedRequest[]): Refusal[] {
  if (rows.length <= 1) return [];
  const refuse = (message: string): Refusal[] => [{ rule: 'group-refused', path: '/requests', message }];
  if (group === undefined) return refuse('the form is for one request');
  const most = group.most ?? 300;
  if (rows.length > most) return refuse(`the form takes at most ${most} requests`);
  const [first] = rows;
  const alike = rows.every(
    ({ clientId, contractId }) => clientId === first?.clientId && contractId === first.contractId,
  );
  return alike ? [] : refuse('the requests are of several clients or contracts');
}

/** Why these options cannot be offered of the works of these requests. */
export async function optionRefusals(
  sql: Sql,
  form: PrintFormDefinition,
  options: readonly QuoteOption[] | undefined,
  requests: readonly { readonly requestId: number }[],
): Promise<Refusal[]> {
  if (options === undefined || options.length === 0) return [];
  const works = new Set<string>();
  for (const { requestId } of requests) {
    for (const { uuid } of await workLinesOf(sql, requestId, 0, MOST_LINES)) works.add(uuid);
  }
  return offeredRefusals(form, options, works);
}

/** The legal entity of ours in whose name the document is: the one that was named, or the only one. */
export async function sellerOf(
  sql: Sql,
  named: string | undefined,
): Promise<{ readonly id: number | null; readonly refusals: readonly Refusal[] }> {
  const own = await ownLegalEntities(sql);
  if (named === undefined) return { id: own.length === 1 ? (own[0]?.id ?? null) : null, refusals: [] };
  const found = own.find(({ uuid }) => uuid === named);
  if (found !== undefined) return { id: found.id, refusals: [] };
  const message = 'there is no such legal entity of ours that is in use';
  return { id: null, refusals: [{ rule: 'seller-unknown', path: '/seller', message }] };
}
