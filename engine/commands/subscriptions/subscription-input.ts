import { type Detail, ReglamentError } from '../../errors.ts';
import { SUBSCRIPTION_EVENTS } from '../../store/subscriptions/index.ts';

const LONGEST_TITLE = 200;
const LONGEST_URL = 2000;
/** What a client is never told of. */
const INNER: readonly string[] = ['request.status-changed', 'request.assigned'];

export interface SubscriptionInput {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly events?: readonly string[] | undefined;
}

/** Refuses what no subscription may be, all at once. Fails with INPUT_INVALID. */
export function checkSubscription({ title, url, events }: SubscriptionInput, ofClient: boolean): void {
  const details: Detail[] = [];
  if (title !== undefined && (title.trim() === '' || title.length > LONGEST_TITLE)) {
    const message = `expected a title of 1 to ${LONGEST_TITLE} characters`;
    details.push({ rule: 'title-invalid', path: '/title', message });
  }
  const problem = url === undefined ? null : addressProblem(url);
  if (problem !== null) details.push({ rule: 'address-invalid', path: '/url', message: problem });
  const possible = SUBSCRIPTION_EVENTS.filter((event) => !ofClient || !INNER.includes(event));
  const known = events?.filter((event) => possible.some((each) => each === event));
  if (events !== undefined && (events.length === 0 || known?.length !== events.length)) {
    const message = `expected one or more of ${possible.join(', ')}`;
    details.push({ rule: 'event-unknown', path: '/events', message });
  }
  if (details.length > 0) throw new ReglamentError('INPUT_INVALID', { count: details.length }, { details });
}

/** Where the address leads is looked at when something is delivered; this is what it must look like. */
function addressProblem(url: string): string | null {
  if (url.length > LONGEST_URL || !URL.canParse(url)) return 'expected an address like https://host/path';
  const { protocol, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'expected an address that begins with https:// or http://';
  return username === '' && password === '' ? null : 'an address must not hold a user or password';
}
