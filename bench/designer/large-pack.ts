import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { withShippedForms } from '../../engine/commands/shipped-forms.ts';
import { joinFormFiles } from '../../engine/language/index.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'definitions', 'fleet-telematics');
const schema = (kind: string): string => `../../../engine/language/schema/${kind}.schema.json`;
const words = (text: string): object => ({ en: `Step ${text}`, ru: `Шаг ${text}` });

/** Where the large workflow stands in the pack. */
export const LARGE_FILE = 'workflows/large.json';

/** What the figures speak of. */
export const LARGE = { states: 200, transitions: 600 } as const;

const STATIONS = 10;
const ROLES = ['dispatcher', 'coordinator', 'field-engineer', 'service-manager'];
const STATUSES = ['line-1', 'line-2', 'field-queue', 'visit-planned', 'on-site', 'acceptance'];

/**
 * A shipped pack and, beside it, a workflow of 200 states and 600 transitions as one would grow: ten stations with states
 * inside, guarded choices, delays, checklists and notifications, and one client who has it otherwise. Without errors.
 */
export function largePack(): Map<string, string> {
  const names = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  const own = new Map(names.map((file) => [file.split(sep).join('/'), readFileSync(join(SHIPPED, file), 'utf8')]));
  const { files: joined } = joinFormFiles(withShippedForms(own));
  const files = new Map([...joined].filter(([file]) => file.endsWith('.json')));
  const add = (file: string, definition: object): void => void files.set(file, JSON.stringify(definition, null, 2));
  add(LARGE_FILE, workflow());
  add('overlays/large-northern-lines.json', overlay());
  add('request-types/large.json', {
    $schema: schema('request-type'),
    id: 'large',
    title: words('large'),
    workflow: 'large',
    createdBy: ROLES,
    fields: ['penalty-amount', 'rating', 'service-area', 'object-status'],
  });
  return files;
}

function workflow(): object {
  const stations = Array.from({ length: STATIONS }, (_, station) => [`station-${station}`, stationOf(station)]);
  const states = { ...Object.fromEntries(stations), over: { id: 'over', type: 'final', meta: { status: 'closed' } } };
  return {
    $schema: schema('workflow'),
    id: 'large',
    title: words('large'),
    statuses: 'service-statuses',
    delays: { soon: { duration: 'PT4H' }, late: { duration: 'P2D' } },
    machine: { id: 'large', initial: 'station-0', states },
  };
}

const inside = LARGE.states / STATIONS - 1;

function stationOf(station: number): object {
  const states = Array.from({ length: inside }, (_, index) => [`s-${station}-${index}`, stateOf(station, index)]);
  return {
    id: `station-${station}`,
    initial: `s-${station}-0`,
    on: { cancel: [{ id: `cancel-${station}`, target: '#over', meta: sent(station) }] },
    states: Object.fromEntries(states),
  };
}

function stateOf(station: number, index: number): object {
  const number = station * inside + index;
  const id = `s-${station}-${index}`;
  const next = index + 1 < inside ? `s-${station}-${index + 1}` : `s-${(station + 1) % STATIONS}-0`;
  const rule = (params: unknown): object => ({ type: 'rule', params });
  const amount = { var: 'fields.penalty-amount' };
  const meta = {
    status: STATUSES[number % STATUSES.length],
    ...(index === 3 ? { checklists: ['visit-evidence'] } : {}),
  };
  if (index % 6 === 5) {
    const last = `s-${station}-${Math.max(0, index - 3)}`;
    return {
      id,
      meta,
      always: [
        { id: `${id}-a`, target: `#${next}`, guard: rule({ '>=': [amount, 1000 + number] }) },
        {
          id: `${id}-b`,
          target: `#${last}`,
          guard: rule({ and: [{ '<': [amount, 1000 + number] }, { '!=': [{ var: 'fields.rating' }, null] }] }),
        },
        { id: `${id}-c`, target: '#over' },
      ],
    };
  }
  return {
    id,
    meta,
    on: {
      go: [
        {
          id: `${id}-far`,
          target: `#s-${(station + 3) % STATIONS}-0`,
          guard: rule({ and: [{ '==': [{ var: 'fields.service-area' }, 'region'] }, { '>': [amount, number] }] }),
          meta: sent(number),
        },
        {
          id: `${id}-next`,
          target: `#${next}`,
          actions: [{ type: 'notify', params: { notification: 'visit-planned' } }],
          meta: sent(number),
        },
      ],
      back: [
        {
          id: `${id}-back`,
          target: `#s-${station}-0`,
          meta: { ...sent(number + 1), required: { fields: ['rating'] }, form: ['rating'] },
        },
      ],
    },
    ...(number % 4 === 0
      ? {
          after: {
            [number % 8 === 0 ? 'soon' : 'late']: [
              { id: `${id}-late`, actions: [{ type: 'notify', params: { notification: 'client-reminder' } }] },
            ],
          },
        }
      : {}),
  };
}

function sent(number: number): object {
  return { title: words(`${number % 7}`), roles: [ROLES[number % 4], ROLES[(number + 1) % 4]] };
}

function overlay(): object {
  const to = ['coordinator', 'service-manager'];
  const from = (sent(1) as { roles: string[] }).roles;
  return {
    $schema: schema('workflow-overlay'),
    id: 'large-northern-lines',
    title: words('large for Northern Lines'),
    base: 'large',
    clients: ['northern-lines'],
    operations: [{ op: 'setTransition', id: 'cancel-1', path: 'meta/roles', from, to }],
  };
}
