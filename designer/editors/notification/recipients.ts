import { isObject, type Json } from '../../model/json.ts';

/** Who may be told without a role being named. */
export const RECIPIENTS = ['requester', 'assignee', 'group', 'client'] as const;

/** The roles among the recipients. */
export function rolesIn(to: readonly Json[]): readonly string[] {
  return to.flatMap((each) => (isObject(each) && typeof each.role === 'string' ? [each.role] : []));
}

/** With or without one recipient; the rest keeps its order. */
export function withRecipient(to: readonly Json[], recipient: string): readonly Json[] {
  return to.includes(recipient) ? to.filter((each) => each !== recipient) : [...to, recipient];
}

/** With these roles: those that stay keep their place, new ones come last. */
export function withRoles(to: readonly Json[], roles: readonly string[]): readonly Json[] {
  const before = rolesIn(to);
  const stay = to.filter((each) => !isObject(each) || typeof each.role !== 'string' || roles.includes(each.role));
  return [...stay, ...roles.filter((role) => !before.includes(role)).map((role) => ({ role }))];
}
