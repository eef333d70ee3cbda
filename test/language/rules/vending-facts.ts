import type { FactTypes, Rule } from '../../../engine/language/rules/index.ts';

/** The facts of a small vending company: one of each type, set and not set. */
export const vendingTypes: FactTypes = new Map([
  ['request.subject', { type: 'text', nullable: false }],
  ['request.priority', { type: 'choice', nullable: false, values: ['low', 'normal', 'high', 'urgent'] }],
  ['fields.amount', { type: 'number', nullable: true }],
  ['fields.limit', { type: 'number', nullable: true }],
  ['fields.visits', { type: 'number', nullable: false }],
  ['fields.vip', { type: 'boolean', nullable: true }],
  ['fields.warranty', { type: 'choice', nullable: true, values: ['none', 'legal', 'commercial'] }],
  ['fields.tags', { type: 'list', nullable: true, values: ['rush', 'night', 'vip'] }],
  ['fields.due', { type: 'instant', nullable: true }],
  ['fields.visit-day', { type: 'date', nullable: true }],
  ['client.code', { type: 'text', nullable: true }],
  ['client.name', { type: 'text', nullable: true }],
  ['checklists.repair.complete', { type: 'boolean', nullable: false }],
  ['event.comment', { type: 'text', nullable: true }],
  ['now', { type: 'instant', nullable: false }],
]);

/** Short for `{"var": path}`, with a default when there is one. */
export function v(path: string, fallback?: Rule): Rule {
  return { var: fallback === undefined ? path : [path, fallback] };
}

export const vendingFacts = {
  request: { subject: 'Machine 17 eats coins', priority: 'high' },
  fields: {
    amount: 1500,
    limit: 1000,
    visits: 2,
    vip: true,
    warranty: 'commercial',
    tags: ['rush', 'night'],
    due: '2026-01-31T09:00:00Z',
    'visit-day': '2026-02-01',
  },
  client: { code: 'kofe', name: 'Kofe' },
  checklists: { repair: { complete: false } },
  event: { comment: null },
  now: '2026-02-01T12:00:00.000Z',
};
