import type { PriceListDefinition } from '../../definitions.generated.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** Days of price lists must be of the calendar and in order, and of one client no two lists may hold on one day. */
export function checkPriceLists({ pack }: PackTarget, report: FileReport): void {
  const lists = all(pack, 'price-list');
  for (const { file, definition } of lists) {
    for (const part of ['validFrom', 'validUntil'] as const) {
      const day = definition[part];
      if (day === undefined || isRealDay(day)) continue;
      const message = `"${day}" is no day of the calendar.`;
      report({ file, path: `/${part}`, rule: 'bad-instant', message, remedy: 'Write the day as "2026-03-31".' });
    }
    const { validFrom, validUntil } = definition;
    if (validFrom !== undefined && validUntil !== undefined && validFrom > validUntil) {
      const message = `The price list ends on ${validUntil}, before it begins on ${validFrom}.`;
      report({ file, path: '/validUntil', rule: 'limits-reversed', message, remedy: 'Put the days in order.' });
    }
  }
  lists.forEach(({ file, definition }, index) => {
    for (const before of lists.slice(0, index)) {
      if (!meet(definition, before.definition)) continue;
      for (const [path, whose] of shared(definition, before.definition)) {
        report({
          file,
          path,
          rule: 'price-lists-overlap',
          message: `On the same day this price list and "${before.definition.id}" hold ${whose}.`,
          remedy: 'Let one end on the day before the other begins ("validFrom", "validUntil").',
        });
      }
    }
  });
}

/** For whom both lists are: a client who stands in both, or everybody. */
function shared(list: PriceListDefinition, other: PriceListDefinition): [path: string, whose: string][] {
  if (list.clients === undefined) return other.clients === undefined ? [['', 'for all clients']] : [];
  const others = new Set<string>(other.clients);
  return list.clients.flatMap((client, index): [string, string][] =>
    others.has(client) ? [[`/clients${step(index)}`, `for client "${client}"`]] : [],
  );
}

function meet(one: PriceListDefinition, other: PriceListDefinition): boolean {
  const [from, until] = [one.validFrom ?? '', one.validUntil ?? '~'];
  return from <= (other.validUntil ?? '~') && (other.validFrom ?? '') <= until;
}

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
