import { insertLink, objectsOf } from '../../store/bindings/index.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import { filedEntries, type PlannedRequest } from './planned-request.ts';
import { type NewRequestScene, writeNewRequest } from './write-new-request.ts';

/** What the requests that follow take over from the one they follow from. */
export type FilingRow = Pick<
  LoadedRequest,
  'id' | 'uuid' | 'number' | 'clientId' | 'siteId' | 'contactId' | 'contractId'
>;

/**
 * Writes the requests that follow from a change of `parent`, and those that follow from them. They are for the same company,
 * place, person, contract and machines; a part stands below it, a follow-up is linked as caused by it.
 */
export async function writeSubRequests(
  scene: NewRequestScene,
  parent: FilingRow,
  filed: readonly PlannedRequest[],
): Promise<void> {
  if (filed.length === 0) return;
  const { tx, person, now } = scene;
  const { id, uuid, number, ...bound } = parent;
  const equipment = (await objectsOf(tx, id)).map(({ equipmentId }) => equipmentId);
  const { clientId, siteId, contactId, contractId } = bound;
  for (const request of filed) {
    const { record, result, relation } = request;
    const isPart = relation === 'part';
    const written = await writeNewRequest(scene, {
      uuid: request.uuid,
      externalKey: null,
      workflow: request.workflow,
      record,
      result,
      binding: { clientId, siteId, contactId, contractId, parentId: isPart ? id : null, dueAt: null, equipment },
      payload: {
        subject: record.subject,
        fields: record.fields,
        client: record.client?.code ?? null,
        ...(isPart ? { parent: uuid } : {}),
        filedBy: { request: uuid, number, relation },
        to: result.journal.to,
        ...filedEntries(request.filed),
      },
    });
    const link = { fromId: written.id, toId: id, kind: 'caused-by' as const };
    if (!isPart) await insertLink(tx, { ...link, createdBy: person.id, createdAt: now.getTime() });
    await writeSubRequests(
      scene,
      { ...parent, id: written.id, uuid: written.uuid, number: written.number },
      request.filed,
    );
  }
}
