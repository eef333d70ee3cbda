import type { PrintFormDefinition } from '../../language/index.ts';
import type { DocumentRow } from '../../store/documents/index.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Sql } from '../../store/store.ts';
import { EMPTY } from './draft-document.ts';
import { sellerOf } from './draft-parts.ts';

interface Printing {
  readonly form: PrintFormDefinition;
  readonly request: LoadedRequest;
  readonly language: string;
  readonly person: ActorRow;
  readonly now: Date;
}

/** What stands for a document where a paper of a request is printed and no document is made: it is not stored. */
export async function unnumberedRow(sql: Sql, printing: Printing): Promise<Omit<DocumentRow, 'id'>> {
  const { form, request, language, person, now } = printing;
  const seller = await sellerOf(sql, undefined);
  return {
    ...EMPTY,
    version: 1,
    uuid: '',
    type: form.document?.type ?? '',
    form: form.id,
    language,
    legalEntityId: seller.id,
    clientId: request.clientId,
    contractId: request.contractId,
    currency: 'RUB',
    priced: true,
    day: now.toISOString().slice(0, 10),
    factFrom: null,
    factTo: null,
    inputs: {},
    discount: 0,
    // It leads nowhere: this is no document.
    verifyCode: 'preview',
    createdBy: person.id,
    createdAt: now.getTime(),
    updatedAt: now.getTime(),
  };
}
