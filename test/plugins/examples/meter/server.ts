import type { ChangeKind, Door, ItemKind } from '../../../../engine/extend/index.ts';

/** A reading of so many digits: `{ "type": "meter", "params": { "digits": 6 }, "unit": "kWh" }`. */
const meter: ItemKind<{ digits: number }> = {
  type: 'meter',
  holds: 'value',
  fact: 'number',
  limits: ['unit'],
  params: {
    type: 'object',
    required: ['digits'],
    additionalProperties: false,
    properties: { digits: { type: 'integer', minimum: 1, maximum: 9 } },
  },
  problem: (value, _item, { digits }) =>
    Number.isInteger(value) && Number(value) >= 0 && String(value).length <= digits
      ? null
      : `expected a reading of at most ${digits} digits`,
};

/** Puts what stands in an item into a field, so that it outlives the checklist. */
const keepItem: ChangeKind<{ checklist: string; item: string; field: string }> = {
  type: 'keep-item',
  class: 'change',
  params: {
    type: 'object',
    required: ['checklist', 'item', 'field'],
    additionalProperties: false,
    properties: {
      checklist: { $ref: 'common.schema.json#/$defs/id' },
      item: { $ref: 'common.schema.json#/$defs/id' },
      field: { $ref: 'common.schema.json#/$defs/id' },
    },
  },
  references: ({ checklist, field }) => [
    { kind: 'checklist', id: checklist, path: '/checklist' },
    { kind: 'field', id: field, path: '/field' },
  ],
  run: ({ checklist, item, field }, facts) => [
    { type: 'set-field', field, value: facts.checklists[checklist]?.items[item] ?? null },
  ],
};

export function register(door: Door): void {
  door.item(meter);
  door.change(keepItem);
}
