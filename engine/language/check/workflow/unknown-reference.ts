import type { Reference, ReferenceKind } from '../../references.ts';
import { didYouMean } from '../did-you-mean.ts';
import { nameOfThing } from '../fault-names.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Names of statuses, stages, roles, fields, checklists, notifications and delays that nothing defines. */
export function checkUnknownReferences(target: WorkflowTarget, report: Report): void {
  const known: Record<
    Exclude<ReferenceKind, 'group' | 'calendar'>,
    { has(id: string): boolean; keys(): Iterable<string> }
  > = {
    status: target.statuses,
    stage: target.stages,
    role: target.names.roles,
    field: target.fields,
    checklist: target.checklists,
    notification: target.names.notifications,
    'request-type': target.names.requestTypes,
    document: target.names.documents ?? ANY,
    'print-form': target.names.paperForms,
    delay: new Map(Object.entries(target.delays)),
  };
  for (const reference of target.references) {
    if (reference.rule) continue;
    if (!target.knowsStatuses && (reference.to === 'status' || reference.to === 'stage')) continue;
    if (reference.to === 'group') unknownGroup(target, reference, report);
    else if (reference.to === 'calendar') unknownCalendar(reference, report);
    else if (!known[reference.to].has(reference.id)) {
      const names = known[reference.to];
      report({
        path: reference.pointer,
        rule: `unknown-${reference.to}`,
        message: `There is no ${nameOfThing(reference.to)} "${reference.id}", which "${reference.owner}" names.`,
        remedy: didYouMean(reference.id, names.keys(), WHERE[reference.to]),
      });
    }
  }
}

/** Of documents whose forms cannot be read nobody knows which there are. */
const ANY = { has: () => true, keys: () => [] };

const WHERE = {
  status: 'Define it among the statuses that this workflow speaks.',
  stage: 'Define it among the stages of the statuses that this workflow speaks.',
  role: 'Define it as a role of the pack.',
  field: 'Define it in a file of fields.',
  checklist: 'Define it as a checklist of the pack.',
  notification: 'Define it as a notification of the pack.',
  'request-type': 'Define it as a request type of the pack.',
  document: 'Define a print form that makes such a document.',
  'print-form': 'Name a print form of the pack that makes documents.',
  delay: 'Declare it among the delays of the workflow: XState would fire such a timer at once.',
};

/** Groups are people's, not the pack's; only the demo shows which ones the author has in mind. */
function unknownGroup(target: WorkflowTarget, { id, pointer, owner }: Reference, report: Report): void {
  const { groups } = target.names;
  if (groups === null || groups.has(id)) return;
  report({
    severity: 'warning',
    path: pointer,
    rule: 'unknown-group',
    message: `"${owner}" gives the request to group "${id}", which no demo of the pack has.`,
    remedy: didYouMean(id, groups, 'Add the group to the demo, or correct its name.'),
  });
}

function unknownCalendar({ id, pointer, owner }: Reference, report: Report): void {
  report({
    path: pointer,
    rule: 'unknown-calendar',
    message: `Delay "${owner}" counts by calendar "${id}", and this version knows no calendars.`,
    remedy: 'Leave "calendar" out: the delay then counts around the clock.',
  });
}
