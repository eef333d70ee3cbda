import type { PrintFormDefinition } from '../../../language/index.ts';
import { ReglamentError } from '../../../errors.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';

/** The print form of the current release. Fails with DEFINITION_NOT_FOUND. */
export function formInForce({ pack }: Pick<CurrentRelease, 'pack'>, id: string): PrintFormDefinition {
  const found = pack.byKind['print-form'].get(id);
  if (found === undefined) throw new ReglamentError('DEFINITION_NOT_FOUND', { kind: 'print-form', id });
  return found.definition;
}

const PRICES = ['price', 'discount', 'net', 'vat', 'gross'];

/** True when the form tells prices or sums: then it is for those alone who may see them. */
export function tellsPrices({ money, data }: Pick<PrintFormDefinition, 'money' | 'data'>): boolean {
  const top = propertiesOf(data.schema);
  const lines = (part: unknown): boolean =>
    PRICES.some((name) => Object.hasOwn(propertiesOf(itemsOf(propertiesOf(part)['lines'])), name));
  return money !== undefined || Object.hasOwn(top, 'totals') || lines(data.schema) || lines(itemsOf(top['sections']));
}

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { properties } = (schema ?? {}) as { properties?: Readonly<Record<string, unknown>> };
  return properties ?? {};
}

function itemsOf(schema: unknown): unknown {
  return ((schema ?? {}) as { items?: unknown }).items;
}
