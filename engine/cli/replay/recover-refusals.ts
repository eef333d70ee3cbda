import type { Detail } from '../../errors.ts';
import type { CompiledWorkflow } from '../../language/index.ts';
import { applyToRecord, factsOf, refusalName, type RequestRecord, start, step, SYSTEM } from '../../run/index.ts';
import type { LogRow } from '../log/read-log.ts';
import type { ActivityEvents } from './activity-events.ts';
import { unknownActivity } from './refused-row.ts';

/**
 * Why rows of a case were refused when it was replayed before: refusals leave nothing in the journal, so the case is
 * played again in memory. `accepted` are the rows that the journal has; all others among `rows` are answered.
 */
export function recoverRefusals(
  workflow: CompiledWorkflow,
  events: ActivityEvents,
  request: RequestRecord,
  rows: readonly LogRow[],
  accepted: { has(row: number): boolean },
): { row: LogRow; reasons: readonly Detail[] }[] {
  const { client: _, ...actor } = SYSTEM;
  const nobody = (id: string) => ({ id, roles: [], groups: [] });
  const created = new Date(request.created);
  const first = start(workflow, factsOf(workflow, request, actor, created), created, { imported: true });
  if (!first.ok) return [];
  let { instance, view } = first;
  let record = applyToRecord(request, first.changes, nobody);
  const refused: { row: LogRow; reasons: readonly Detail[] }[] = [];
  for (const row of rows) {
    const event = events.pick(row.activity, view.states);
    if (event === undefined) {
      refused.push({ row, reasons: [unknownActivity(row.activity)] });
      continue;
    }
    const facts = factsOf(workflow, { ...record, status: view.status, stage: view.stage }, actor, row.time);
    const result = step(workflow, instance, { type: event }, facts, row.time, { imported: true });
    if (!accepted.has(row.row)) {
      const reasons = result.ok
        ? [{ rule: 'refused-before', path: '', message: 'it was refused when it was imported; it would be taken now' }]
        : result.refusals.map((refusal) => ({
            rule: refusalName(refusal),
            path: refusal.path,
            message: refusal.message,
          }));
      refused.push({ row, reasons });
    } else if (result.ok) {
      ({ instance, view } = result);
      record = applyToRecord(record, result.changes, nobody);
    }
  }
  return refused;
}
