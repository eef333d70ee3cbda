import type { Refusal } from '../run/index.ts';
import type { Priority } from '../store/requests/index.ts';

const LONGEST_SUBJECT = 300;
const PRIORITIES: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/** Refuses what is no priority; undefined leaves it. */
export function priorityRefusals(priority: Priority | undefined): Refusal[] {
  if (priority === undefined || PRIORITIES.includes(priority)) return [];
  return [{ rule: 'priority-invalid', path: '/priority', message: `the priority is one of ${PRIORITIES.join(', ')}` }];
}

/** Refuses what is no subject. */
export function subjectRefusals(subject: string): Refusal[] {
  if (typeof subject === 'string' && subject.trim() !== '' && subject.length <= LONGEST_SUBJECT) return [];
  return [
    {
      rule: 'subject-invalid',
      path: '/subject',
      message: `the subject must be a text of 1 to ${LONGEST_SUBJECT} characters`,
    },
  ];
}
