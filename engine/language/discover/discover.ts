import type {
  PackDefinition,
  RequestTypeDefinition,
  RoleDefinition,
  StatusesDefinition,
} from '../definitions.generated.ts';
import type { WorkflowDefinition } from '../definitions.generated.ts';
import { canonicalText } from '../canonical-text.ts';
import { FORBIDDEN_KEYS } from '../read/json-text.ts';
import { PACK_LIMITS } from '../read-pack.ts';
import { type Activity, countActivities } from './activities.ts';
import { activityTitle } from './activity-title.ts';
import { discoverMachine } from './discover-machine.ts';
import type { LogCase } from './event-log.ts';
import { IdRegister, slug } from './slug.ts';

/** Limits of the definition language that a log may exceed. */
const MOST_ACTIVITIES = 498;
const MOST_FOLLOWERS = 199;

export interface DiscoverOptions {
  /** What the pack is called; its id is the slug of it. */
  readonly name: string;
}

/** What was found, for the report. `pairs` counts the different direct successions. */
export interface DiscoverySummary {
  readonly cases: number;
  readonly events: number;
  readonly pairs: number;
  readonly activities: readonly { id: string; activity: string; events: number; firsts: number; lasts: number }[];
}

export type Discovery =
  | { readonly ok: true; readonly files: ReadonlyMap<string, object>; readonly summary: DiscoverySummary }
  | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * Turns an event log into a pack: one status per activity, one workflow that allows exactly the successions seen in the
 * log, one request type and one role. The files have no problems for the checker, and the same log gives the same files.
 * A log without events, or with more activities than a workflow may have, is answered by all reasons.
 */
export function discover(log: Iterable<LogCase>, options: DiscoverOptions): Discovery {
  const { activities, cases, events } = countActivities(log);
  const reasons = refuse(activities);
  if (reasons.length > 0) return { ok: false, reasons };

  const packId = new IdRegister(FORBIDDEN_KEYS).take(slug(options.name) ?? 'discovered');
  // The machine's id shares a namespace with the states' ids.
  const workflowId = new IdRegister(['start', 'ended', ...activities.map((activity) => activity.id)]).take(packId);
  const title = both(activityTitle(options.name.trim() || packId));
  const cover: PackDefinition = {
    $schema: 'urn:reglament:pack.schema.json',
    id: packId,
    version: '1.0.0',
    title,
    requires: { language: 1 },
  };
  const statuses: StatusesDefinition = {
    $schema: 'urn:reglament:statuses.schema.json',
    id: 'statuses',
    title: { en: 'Statuses', ru: 'Статусы' },
    statuses: [
      { id: 'start', title: { en: 'Start', ru: 'Начало' }, category: 'new' },
      ...activities.map((activity) => ({
        id: activity.id,
        title: both(activityTitle(activity.words)),
        category: activity.lasts * 2 > activity.events ? ('done' as const) : ('active' as const),
      })),
      { id: 'ended', title: { en: 'Ended', ru: 'Завершено' }, category: 'done' },
    ],
  };
  const workflow: WorkflowDefinition = {
    $schema: 'urn:reglament:workflow.schema.json',
    id: workflowId,
    title,
    description: {
      en: `Discovered from a log of ${cases} cases and ${events} events.`,
      ru: `Получен из журнала: обращений ${cases}, событий ${events}.`,
    },
    statuses: 'statuses',
    machine: discoverMachine(workflowId, activities),
  };
  const requestType: RequestTypeDefinition = {
    $schema: 'urn:reglament:request-type.schema.json',
    id: packId,
    title,
    workflow: workflowId,
    createdBy: ['agent'],
  };
  const size = new TextEncoder().encode(canonicalText(workflow)).length;
  if (size > PACK_LIMITS.fileBytes) {
    const pairs = activities.reduce((sum, activity) => sum + activity.next.size, 0);
    return {
      ok: false,
      reasons: [`its ${pairs} successions make a workflow of ${size} bytes; at most ${PACK_LIMITS.fileBytes} are read`],
    };
  }
  const files = new Map<string, object>([
    ['pack.json', cover],
    ['statuses.json', statuses],
    [`workflows/${workflowId}.json`, workflow],
    [`request-types/${packId}.json`, requestType],
    ['roles/agent.json', agent()],
  ]);
  return { ok: true, files, summary: summarise(activities, cases, events) };
}

function refuse(activities: readonly Activity[]): string[] {
  if (activities.length === 0) return ['it has no events'];
  const reasons: string[] = [];
  if (activities.length > MOST_ACTIVITIES) {
    reasons.push(
      `it has ${activities.length} activities; a workflow has at most ${MOST_ACTIVITIES}: choose a column with fewer different values`,
    );
  }
  for (const activity of activities) {
    if (activity.next.size <= MOST_FOLLOWERS) continue;
    reasons.push(
      `"${activityTitle(activity.words)}" is followed by ${activity.next.size} activities; at most ${MOST_FOLLOWERS} events may leave a state`,
    );
  }
  const firsts = activities.filter((activity) => activity.firsts > 0).length;
  if (firsts > MOST_FOLLOWERS)
    reasons.push(`cases begin with ${firsts} different activities; at most ${MOST_FOLLOWERS} events may leave a state`);
  return reasons;
}

function agent(): RoleDefinition {
  return {
    $schema: 'urn:reglament:role.schema.json',
    id: 'agent',
    title: { en: 'Agent', ru: 'Сотрудник' },
    kind: 'staff',
    grants: [
      {
        on: 'request',
        may: [
          'create',
          'read',
          'send',
          'edit',
          'tick',
          'comment',
          'comment-internal',
          'read-internal',
          'take',
          'assign',
          'link',
          'log-time',
          'add-work',
          'see-prices',
        ],
        where: 'all',
      },
      { on: 'definition', may: ['read', 'draft', 'publish'], where: 'all' },
      { on: 'people', may: ['read', 'manage'], where: 'all' },
      { on: 'register', may: ['read', 'manage'], where: 'all' },
      { on: 'operation', may: ['read', 'manage'], where: 'all' },
      { on: 'subscription', may: ['manage'], where: 'all' },
    ],
  };
}

function summarise(activities: readonly Activity[], cases: number, events: number): DiscoverySummary {
  return {
    cases,
    events,
    pairs: activities.reduce((sum, activity) => sum + activity.next.size, 0),
    activities: activities.map(({ id, words, events: count, firsts, lasts }) => ({
      id,
      activity: words,
      events: count,
      firsts,
      lasts,
    })),
  };
}

/** A log has one language, and the pack promises none; its words stand in both. */
function both(words: string): { en: string; ru: string } {
  return { en: words, ru: words };
}
