import type { FactValue } from '../facts.ts';
import { evaluateRule, type Rule } from '../rules/index.ts';
import { step } from '../rules/pointer.ts';
import type { ChangeKind } from './action-kind.ts';
import { fillTitle } from './fill-title.ts';

/** A field of the new request: a constant, or what a rule computes from the facts of the one that files it. */
export type SubRequestField = { readonly value: FactValue } | { readonly rule: Rule };

export interface SubRequestParams {
  readonly type: string;
  readonly title?: string;
  readonly fields?: Readonly<Record<string, SubRequestField>>;
  readonly relation?: 'part' | 'follow-up';
}

const LONGEST_SUBJECT = 300;

/**
 * Files another request in the same transaction, for the same company, place, contract and machines. A `part` stands below
 * the request, which can wait for it by `request.openChildren`; a `follow-up` is only linked with it.
 */
export const subRequest: ChangeKind<SubRequestParams> = {
  type: 'sub-request',
  class: 'change',
  params: {
    type: 'object',
    required: ['type'],
    additionalProperties: false,
    properties: {
      type: { $ref: 'common.schema.json#/$defs/id' },
      title: { type: 'string', minLength: 1, maxLength: LONGEST_SUBJECT },
      fields: {
        type: 'object',
        maxProperties: 100,
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: {
            value: { $ref: 'common.schema.json#/$defs/fieldValue' },
            rule: { $ref: 'common.schema.json#/$defs/rule' },
          },
          minProperties: 1,
          maxProperties: 1,
        },
      },
      relation: { enum: ['part', 'follow-up'] },
    },
  },
  references: (params) => [{ kind: 'request-type', id: params.type, path: '/type' }],
  rules: ({ fields = {} }) =>
    Object.entries(fields).flatMap(([id, given]) =>
      'rule' in given ? [{ path: `/fields${step(id)}/rule`, rule: given.rule }] : [],
    ),
  run: ({ type, title, fields = {}, relation = 'part' }, facts) => [
    {
      type: 'sub-request',
      of: type,
      // What is said of a request above stays true of its parts, where nothing else is said.
      subject: ((title && fillTitle(title, facts)) || facts.request.subject).slice(0, LONGEST_SUBJECT),
      fields: Object.fromEntries(
        Object.entries(fields).map(([id, given]) => [
          id,
          'rule' in given ? evaluateRule(given.rule, facts) : given.value,
        ]),
      ),
      relation,
    },
  ],
};
