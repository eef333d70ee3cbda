import type { EffectKind } from './action-kind.ts';

export interface MakeDocumentParams {
  /** A print form of the pack that makes documents. */
  readonly form: string;
  /** It gets its number at once; otherwise a draft waits for a person. */
  readonly issue?: boolean;
}

/**
 * Makes a document of the request after the step is committed, in the name of the system: who acts needs no right to
 * documents, the definitions do it. What keeps it from being made stands in the journal of the request; the step holds.
 */
export const makeDocument: EffectKind<MakeDocumentParams> = {
  type: 'make-document',
  class: 'effect',
  params: {
    type: 'object',
    required: ['form'],
    additionalProperties: false,
    properties: {
      form: { $ref: 'common.schema.json#/$defs/id' },
      issue: { type: 'boolean' },
    },
  },
  references: ({ form }) => [{ kind: 'print-form', id: form, path: '/form' }],
  draft: ({ form, issue = false }, { request }) => ({
    type: 'make-document',
    subject: form,
    payload: { form, issue, request: request.number },
  }),
};
