/** Documents of a request as a scenario says that they are, in the database. */
import { EMPTY, newVerifyCode } from '../../engine/commands/documents/draft-document.ts';
import { tellRequests } from '../../engine/commands/documents/tell-requests.ts';
import { readActing } from '../../engine/commands/acting.ts';
import { readInForce } from '../../engine/commands/change-request.ts';
import type { DocumentFacts } from '../../engine/language/index.ts';
import { insertDocument, insertDocumentRequests } from '../../engine/store/documents/index.ts';
import { findRequest } from '../../engine/store/index.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';
import type { World } from './world.ts';

export type SaidDocuments = Readonly<Record<string, Partial<DocumentFacts> & Pick<DocumentFacts, 'status'>>>;

/** Puts them in place of those that there were of their types, and lets the request go on by them. */
export async function setDocuments({ ctx, store, clock }: World, uuid: string, said: SaidDocuments): Promise<void> {
  const inForce = await readInForce(ctx);
  await store.transaction(async (tx) => {
    const actor = await readActing(tx, 'system', clock.now());
    const request = await findRequest(tx, { uuid }, clock.now());
    if (request === undefined) throw new Error(`there is no request ${uuid}`);
    const at = clock.now().getTime();
    for (const [type, { status, number = null, count = 1 }] of Object.entries(said)) {
      await tx.run(
        'DELETE FROM document_request WHERE request_id = ? AND document_id IN (SELECT id FROM document WHERE type = ?)',
        [request.id, type],
      );
      for (let made = 1; made <= count; made += 1) {
        const row = {
          ...EMPTY,
          uuid: uuidv7(),
          type,
          form: type,
          language: 'en',
          legalEntityId: null,
          clientId: request.clientId,
          contractId: request.contractId,
          currency: 'RUB',
          priced: false,
          day: clock.now().toISOString().slice(0, 10),
          factFrom: null,
          factTo: null,
          inputs: {},
          discount: 0,
          status,
          number,
          verifyCode: newVerifyCode(),
          createdBy: actor.id,
          createdAt: at,
          updatedAt: at,
        };
        await insertDocumentRequests(tx, await insertDocument(tx, row), [{ requestId: request.id, activeKey: null }]);
        if (made === count) await tellRequests({ ctx, tx, actor, inForce }, row, [request], { done: status });
      }
    }
  });
}
