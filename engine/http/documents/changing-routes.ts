import type { CommandContext } from '../../commands/index.ts';
import {
  changeDraft,
  closeDocument,
  correctDocument,
  decideDocument,
  deleteDraft,
  issueDocument,
  receiveOriginal,
  sendDocument,
  signDocument,
  signOneSided,
  voidDocument,
  withdrawDocument,
} from '../../commands/documents/index.ts';
import { ReglamentError } from '../../errors.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import {
  corrected,
  deciding,
  documentChange,
  documentChanged,
  documentPath,
  oneSided,
  originalBack,
  reason,
  sending,
  signing,
} from './schema.ts';

const common = {
  method: 'post',
  tag: 'Documents',
  access: 'write',
  idempotent: true,
  params: documentPath,
  ifMatch: 'optional',
  status: 200,
  answer: documentChanged,
  errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_REFUSED', 'SNAPSHOT_STALE'],
} as const;
const LARGEST_SIGNATURE = 1024 * 1024;

const targetOf = ({
  path,
  key,
  version,
}: Pick<Call<{ document: string }, unknown, unknown>, 'path' | 'key' | 'version'>) => ({
  document: path.document.toLowerCase(),
  idempotencyKey: key,
  expectedVersion: version,
});

/** Everything that is done with a document. */
export function changingRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'patch',
      path: '/documents/{document}',
      operation: 'changeDocument',
      summary: 'Changes what was said of a draft; what is not named stays',
      idempotent: false,
      ifMatch: 'required',
      body: documentChange,
      handle: (call) => {
        const { document, expectedVersion } = targetOf(call);
        return changeDraft(ctx, call.person, { ...call.body, document, expectedVersion });
      },
    }),
    route({
      ...common,
      method: 'delete',
      path: '/documents/{document}',
      operation: 'deleteDocument',
      summary: 'Takes a draft away; the journals of its requests keep that there was one',
      status: 204,
      answer: undefined,
      handle: (call) => deleteDraft(ctx, call.person, targetOf(call)),
    }),
    route({
      ...common,
      path: '/documents/{document}/issue',
      operation: 'issueDocument',
      summary: 'Issues a draft: it takes the next number, and what it tells is frozen; every empty requisite is named',
      errors: [...common.errors, 'DEFINITION_NOT_FOUND'],
      handle: (call) => issueDocument(ctx, call.person, targetOf(call)),
    }),
    route({
      ...common,
      path: '/documents/{document}/send',
      operation: 'sendDocument',
      summary: 'Mails an issued document with its PDF, or writes down how else it went to the other side, and to whom',
      description: 'A letter is queued; the document is sent when the mail server has taken it.',
      body: sending,
      handle: (call) => sendDocument(ctx, call.person, { ...call.body, ...targetOf(call) }),
    }),
    route({
      ...common,
      path: '/documents/{document}/sign',
      operation: 'signDocument',
      summary: 'Writes down who signed an issued document on paper',
      body: signing,
      handle: (call) => signDocument(ctx, call.person, { ...call.body, ...targetOf(call) }),
    }),
    route({
      ...common,
      path: '/documents/{document}/signature',
      operation: 'signDocumentOnScreen',
      summary: 'Takes a signature that was drawn on a screen',
      description: 'The picture comes as `file`.',
      body: signing,
      upload: {
        fields: ['file'],
        most: 1,
        types: ['image/jpeg', 'image/png', 'image/webp'],
        limit: LARGEST_SIGNATURE,
      },
      handle: (call) => {
        const [picture] = call.files;
        if (picture === undefined) {
          const details = [{ rule: 'required', path: '/body/file', message: 'is missing' }];
          throw new ReglamentError('INPUT_INVALID', { count: 1 }, { details });
        }
        return signDocument(ctx, call.person, { ...call.body, ...targetOf(call), picture });
      },
    }),
    route({
      ...common,
      path: '/documents/{document}/one-sided',
      operation: 'signOneSided',
      summary: 'Writes down that the other side neither signed nor objected in time',
      body: oneSided,
      handle: (call) => signOneSided(ctx, call.person, { ...call.body, ...targetOf(call) }),
    }),
    route({
      ...common,
      path: '/documents/{document}/close',
      operation: 'closeDocument',
      summary: 'Puts a document away that nothing more is done with',
      handle: (call) => closeDocument(ctx, call.person, targetOf(call)),
    }),
    route({
      ...common,
      path: '/documents/{document}/void',
      operation: 'voidDocument',
      summary: 'Voids a document: its number stays, and its requests may stand in another one',
      body: reason,
      handle: (call) => voidDocument(ctx, call.person, { ...call.body, ...targetOf(call) }),
    }),
    route({
      ...common,
      path: '/documents/{document}/correct',
      operation: 'correctDocument',
      summary: 'Begins a correction: a draft that takes number and place of the document when it is issued',
      status: 201,
      answer: corrected,
      body: reason,
      handle: (call) => correctDocument(ctx, call.person, { ...call.body, ...targetOf(call) }),
    }),
    route({
      ...common,
      path: '/documents/{document}/original',
      operation: 'receiveOriginal',
      summary: 'Writes down whether the signed paper came back, and where it lies',
      body: originalBack,
      handle: (call) => receiveOriginal(ctx, call.person, { ...call.body, ...targetOf(call) }),
    }),
    ...(['approve', 'decline'] as const).map((answer) =>
      route({
        ...common,
        path: `/documents/{document}/${answer}`,
        operation: `${answer}Document`,
        summary: answer === 'approve' ? 'Approves a quote as it was read' : 'Declines a quote as it was read',
        body: deciding,
        handle: (call) => {
          const decision = answer === 'approve' ? ('approved' as const) : ('declined' as const);
          return decideDocument(ctx, call.person, { ...call.body, ...targetOf(call), decision });
        },
      }),
    ),
    route({
      ...common,
      path: '/documents/{document}/withdraw',
      operation: 'withdrawDocument',
      summary: 'Takes back a quote that nobody has answered',
      handle: (call) => withdrawDocument(ctx, call.person, targetOf(call)),
    }),
  ];
}
