import type { PrintFormDefinition } from '../../../definitions.generated.ts';
import { all, type Pack } from '../../../pack.ts';
import { step } from '../../../rules/pointer.ts';
import { quote } from '../../../rules/quote.ts';
import { didYouMean } from '../../did-you-mean.ts';
import type { Finding } from '../../report.ts';

/** Events that a form sends when its quote is answered, and that no workflow and no overlay knows. */
export function approvalEventFindings({ document }: PrintFormDefinition, pack: Pack): Finding[] {
  const events = Object.entries(document?.approval?.events ?? {});
  if (events.length === 0) return [];
  const known = eventsOf(pack);
  return events.flatMap(([turn, event]): Finding[] => {
    if (known.has(event)) return [];
    const remedy = didYouMean(event, known, 'Let a transition of a workflow listen to it, or correct the name.');
    const path = `/document/approval/events${step(turn)}`;
    return [{ path, rule: 'unknown-event', message: `No workflow knows the event ${quote(event)}.`, remedy }];
  });
}

function eventsOf(pack: Pack): Set<string> {
  const events = new Set<string>();
  const ofStates = (states: unknown): void => {
    for (const state of Object.values((states ?? {}) as Readonly<Record<string, unknown>>)) {
      const { on, states: within } = (state ?? {}) as { readonly on?: object; readonly states?: unknown };
      for (const event of Object.keys(on ?? {})) events.add(event);
      ofStates(within);
    }
  };
  for (const { definition } of all(pack, 'workflow')) ofStates({ machine: definition.machine });
  for (const { definition } of all(pack, 'workflow-overlay')) {
    for (const operation of definition.operations) {
      if ('trigger' in operation && 'on' in operation.trigger && typeof operation.trigger.on === 'string') {
        events.add(operation.trigger.on);
      }
      if ('state' in operation && typeof operation.state === 'object') ofStates({ added: operation.state });
    }
  }
  return events;
}
