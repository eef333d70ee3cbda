import type { FactValue } from '../facts.ts';
import { evaluateRule, type Rule } from '../rules/index.ts';
import type { ChangeKind } from './action-kind.ts';

type Params = { field: string; value: FactValue } | { field: string; rule: Rule };

/** Sets a custom field to a constant or to what a rule computes from the facts. */
export const setField: ChangeKind<Params> = {
  type: 'set-field',
  class: 'change',
  params: {
    type: 'object',
    required: ['field'],
    additionalProperties: false,
    properties: {
      field: { $ref: 'common.schema.json#/$defs/id' },
      value: { $ref: 'common.schema.json#/$defs/fieldValue' },
      rule: { $ref: 'common.schema.json#/$defs/rule' },
    },
    oneOf: [{ required: ['value'] }, { required: ['rule'] }],
  },
  references: (params) => [{ kind: 'field', id: params.field, path: '/field' }],
  rules: (params) => ('rule' in params ? [{ path: '/rule', rule: params.rule }] : []),
  run: (params, facts) => [
    {
      type: 'set-field',
      field: params.field,
      value: 'rule' in params ? evaluateRule(params.rule, facts) : params.value,
    },
  ],
};
