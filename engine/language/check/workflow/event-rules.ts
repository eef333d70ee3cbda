import type { OutlineTransition } from '../../outline.ts';
import { sameValue } from '../../overlay/same-value.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Rules about who sends what: roles and gates belong to events, and one event of a state is one button. */
export function checkEventRules({ outline }: WorkflowTarget, report: Report): void {
  for (const transition of outline.transitions) {
    if ('on' in transition.trigger) checkEvent(transition, transition.trigger.on, report);
    else checkAutomatic(transition, report);
  }
}

function checkEvent(transition: OutlineTransition, event: string, report: Report): void {
  const { id, pointer, config, list, index, state } = transition;
  if (event.startsWith('xstate')) {
    const message = `Event "${event}" begins with "xstate", which is kept for the machine itself.`;
    if (index === 0)
      report({ path: pointer.replace(/\/\d+$/, ''), rule: 'reserved-event', message, remedy: 'Rename the event.' });
  }
  const first = list[0]?.meta;
  const { meta } = config;
  if (index === 0 && meta?.roles === undefined) {
    const message = `Transition "${id}" does not say who may send "${event}".`;
    report({ path: pointer, rule: 'roles-missing', message, remedy: 'Add "meta": {"roles": […]}.' });
  }
  if (index === 0) return;
  for (const [part, other] of Object.entries(PARTS) as [keyof typeof PARTS, string][]) {
    if (sameValue(first?.[part], meta?.[part])) continue;
    report({
      path: pointer,
      rule: 'event-differs',
      message: `The transitions of event "${event}" in state "${state.id}" are one button, and "${id}" has ${other}.`,
      remedy: `Give all of them the same ${part}, or use two events.`,
    });
  }
}

const PARTS = { title: 'another title', roles: 'other roles', form: 'another form' } as const;

/** Nobody presses these, so nobody can be asked or refused. */
function checkAutomatic({ id, pointer, config, trigger }: OutlineTransition, report: Report): void {
  const what = 'after' in trigger ? 'after a delay' : 'by itself';
  for (const part of ['title', 'roles', 'required', 'form'] as const) {
    if (config.meta?.[part] === undefined) continue;
    report({
      path: `${pointer}/meta/${part}`,
      rule: 'gate-misplaced',
      message: `"${id}" happens ${what}, so nobody sends it and "${part}" means nothing.`,
      remedy:
        part === 'title'
          ? 'Remove it; "description" may say what happens.'
          : 'Remove it; use a guard where a condition is meant.',
    });
  }
}
