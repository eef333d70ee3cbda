import { type CommandContext, tickItem } from '../../commands/index.ts';
import { ReglamentError } from '../../errors.ts';
import { type ApiRoute, route } from '../api/route.ts';
import { itemPath, newValue, pictureFacts } from './given-schema.ts';
import { change, proved } from './schema.ts';
import { changeFor, keyed } from './writing.ts';

const common = { tag: 'Requests', access: 'write', idempotent: true, ifMatch: 'optional', params: itemPath } as const;

const LARGEST_PICTURE = 25 * 1024 * 1024;

/** Filling in the items of started checklists: values as JSON, pictures as uploads. */
export function checklistRoutes(ctx: CommandContext): ApiRoute[] {
  return [
    route({
      ...common,
      method: 'put',
      path: '/requests/{request}/checklists/{checklist}/items/{item}',
      operation: 'tickItem',
      summary: 'Fills in an item of a started checklist, or takes it back',
      body: newValue,
      status: 200,
      answer: change,
      errors: ['REQUEST_NOT_FOUND', 'CHECKLIST_ITEM_REFUSED'],
      handle: async (call) =>
        changeFor(call, await tickItem(ctx, call.person, { ...call.path, ...call.body, ...keyed(call) })),
    }),
    route({
      ...common,
      method: 'post',
      path: '/requests/{request}/checklists/{checklist}/items/{item}/evidence',
      operation: 'addEvidence',
      summary: 'Fills in an item of a started checklist with a photo or signature',
      description:
        'The picture comes as `file`. An item that has one already gets the new one; the old one stays kept.',
      body: pictureFacts,
      upload: {
        fields: ['file'],
        most: 1,
        types: ['image/jpeg', 'image/png', 'image/webp'],
        limit: LARGEST_PICTURE,
      },
      status: 201,
      answer: proved,
      errors: ['REQUEST_NOT_FOUND', 'CHECKLIST_ITEM_REFUSED'],
      handle: async (call) => {
        const [sent] = call.files;
        if (sent === undefined) {
          const details = [{ rule: 'required', path: '/body/file', message: 'is missing' }];
          throw new ReglamentError('INPUT_INVALID', { count: 1 }, { details });
        }
        const { takenAt, ...place } = call.body;
        const file = {
          bytes: sent.bytes,
          name: sent.name,
          ...place,
          takenAt: takenAt === undefined ? undefined : new Date(takenAt),
        };
        const view = await tickItem(ctx, call.person, { ...call.path, file, ...keyed(call) });
        call.header('Location', `/api/v1/requests/${view.uuid}/evidence/${view.evidence}`);
        return { ...changeFor(call, view), evidence: view.evidence };
      },
    }),
  ];
}
