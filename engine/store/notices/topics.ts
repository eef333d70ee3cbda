import type { NoticeSetting } from './settings.ts';

/** What people are told about, besides `notification:<id>` for each notification of the definitions. */
export const TOPICS = ['assigned', 'mentioned', 'commented', 'watched-status', 'quote'] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * How a person is told who has not said how: in the program always; by mail what is meant for him, and what his company
 * is asked. Employees see comments and changes of what they watch in the program.
 */
export function usualSetting(topic: string, kind: 'staff' | 'client' | 'system'): NoticeSetting {
  if (topic === 'watched-status') return { inApp: true, mail: false };
  if (topic === 'commented') return { inApp: true, mail: kind === 'client' };
  return { inApp: true, mail: true };
}
