import { lookAtMailing, mailBatch, type MailingView, stopMailing } from '../../commands/documents/index.ts';
import type { CommandContext } from '../../commands/index.ts';
import { present } from '../../presenters/index.ts';
import { type ApiRoute, type Call, route } from '../api/route.ts';
import { sayDetails } from '../words/say-error.ts';
import { mailing } from './batch-mail-schema.ts';
import { batchPath } from './batches-schema.ts';

const common = {
  tag: 'Documents',
  path: '/documents/batches/{batch}/mail',
  params: batchPath,
  status: 200,
  answer: mailing,
  errors: ['BATCH_NOT_FOUND', 'BATCH_REFUSED'],
} as const;

type Asked = Pick<Call<{ readonly batch: string }, unknown, unknown>, 'person' | 'language' | 'path'>;

/** Documents of a period that go out by mail. */
export function batchMailRoutes(ctx: CommandContext): ApiRoute[] {
  const looked = async ({ person, language, path }: Asked): Promise<object> => {
    const view = await lookAtMailing(ctx, person, path.batch.toLowerCase());
    return { ...present(view), ...said(view, language) };
  };
  return [
    route({
      ...common,
      method: 'get',
      operation: 'getDocumentBatchMail',
      summary:
        'How many documents of a batch went out by mail, could go out, and which cannot, with the place to mend it',
      access: 'read',
      handle: looked,
    }),
    route({
      ...common,
      method: 'post',
      operation: 'mailDocumentBatch',
      summary: 'Mails every document of a batch that was not sent yet; asked again, those that did not go out',
      access: 'write',
      handle: async (call) => {
        await mailBatch(ctx, call.person, call.path.batch.toLowerCase());
        return looked(call);
      },
    }),
    route({
      ...common,
      method: 'delete',
      operation: 'stopDocumentBatchMail',
      summary: 'Stops mailing a batch; letters that were ordered go out',
      access: 'write',
      handle: async (call) => {
        await stopMailing(ctx, call.person, call.path.batch.toLowerCase());
        return looked(call);
      },
    }),
  ];
}

function said({ reason, problems }: MailingView, language: Asked['language']): object {
  return {
    reason: reason === null ? null : (sayDetails([reason], language)[0] ?? null),
    problems: problems.map(({ gaps, ...problem }) => ({
      ...problem,
      gaps: sayDetails(gaps, language).map((gap, at) => ({ ...gap, place: gaps[at]?.place ?? null })),
    })),
  };
}
