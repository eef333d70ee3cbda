import { type FactValue, holds, RuleError, type Title, type ViewDefinition } from '../../language/index.ts';
import type { PolicyActor } from '../../policies/index.ts';
import type { QueueRow } from '../../store/queues/index.ts';

/** The colour of a row, and what it means. */
export interface RowColour {
  readonly color: string;
  readonly title: Title;
}

const MINUTE = 60_000;

/**
 * The first colour whose rule holds for this row; null for none. A rule that cannot be evaluated colours nothing: a queue
 * is shown whatever its colours are. Of hidden fields rules see that they are not set.
 */
export function rowColour(
  colours: NonNullable<ViewDefinition['colours']>,
  row: QueueRow,
  { actor, hides, now }: { readonly actor: PolicyActor; readonly hides: ReadonlySet<string>; readonly now: number },
): RowColour | null {
  if (colours.length === 0) return null;
  const facts = rowFacts(row, actor, hides, now);
  for (const { when, color, title } of colours) {
    try {
      if (holds(when, facts)) return { color, title };
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
    }
  }
  return null;
}

/** What rules of views read: see `viewFactTypes`. */
function rowFacts(row: QueueRow, actor: PolicyActor, hides: ReadonlySet<string>, now: number): object {
  const minutes = (from: number): number => Math.floor((now - from) / MINUTE);
  const fields = Object.entries(row.fields as Readonly<Record<string, FactValue>>).filter(([id]) => !hides.has(id));
  return {
    request: {
      number: row.number,
      type: row.type,
      subject: row.subject,
      status: row.status,
      stage: row.stage,
      priority: row.priority,
      created: new Date(row.createdAt).toISOString(),
      due: row.dueAt === null ? null : new Date(row.dueAt).toISOString(),
    },
    fields: Object.fromEntries(fields),
    client: row.clientCode === null ? null : { code: row.clientCode, name: row.clientName },
    assignee: row.assigneeUuid === null ? null : { id: row.assigneeUuid },
    group: row.teamCode,
    actor: { id: actor.uuid, groups: actor.teams },
    minutes: {
      waiting: minutes(row.statusSince ?? row.createdAt),
      old: minutes(row.createdAt),
      untouched: minutes(row.updatedAt),
      left: row.dueAt === null ? null : Math.floor((row.dueAt - now) / MINUTE),
    },
    now: new Date(now).toISOString(),
  };
}
