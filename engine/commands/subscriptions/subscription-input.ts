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
  const tell = (path: string, rule: string, message: string): void => void details.push({ path, rule, message });
  if (title !== undefined && (title.trim() === '' || title.length > LONGEST_TITLE))
    tell('/title', 'text', `expected a title of 1 to ${LONGEST_TITLE} characters`);
  const problem = url === undefined ? null : addressProblem(url);
  if (problem !== null) tell('/url', 'address', problem);
  if (events !== undefined) {
    const possible = SUBSCRIPTION_EVENTS.filter((event) => !ofClient || !INNER.includes(event));
    const unknown = events.filter((event) => !possible.some((each) => each === event));
    if (events.length === 0 || unknown.length > 0)
      tell('/events', 'event', `expected one or more of ${possible.join(', ')}`);
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
