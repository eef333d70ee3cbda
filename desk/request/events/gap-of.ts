import type { Checklist, Reason } from '../../../ui/api/index.ts';

/** Where on the page a reason is mended; null when it cannot be mended here. */
export function gapOf({ rule, subject }: Reason, checklists: readonly Checklist[]): string | null {
  switch (rule) {
    case 'required-field':
    case 'field-invalid':
      return subject === null ? null : `field ${subject}`;
    case 'required-checklist':
      return subject === null ? null : checklistGap(subject, checklists);
    case 'required-assignee':
      return 'owner';
    case 'document-missing':
      return subject === null ? null : `documents ${subject}`;
    case 'required-comment':
      return 'event-comment';
    default:
      return null;
  }
}

/** The first thing that is still to be done in it. */
function checklistGap(id: string, checklists: readonly Checklist[]): string | null {
  const checklist = checklists.find((each) => each.id === id);
  if (checklist === undefined) return null;
  const open = checklist.items.find(({ optional, value }) => !optional && isOpen(value));
  return open === undefined ? `checklist ${id}` : `item ${id} ${open.id}`;
}

function isOpen(value: unknown): boolean {
  return value === null || value === false || value === '';
}
