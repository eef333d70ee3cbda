import type { VatRegime } from '../../../money/index.ts';
import { type BoundObject, objectViews } from '../../../store/bindings/index.ts';
import {
  clientById,
  clientEntity,
  contractById,
  legalEntityById,
  type NamedPerson,
  type NamedSite,
  personOnPaper,
  siteById,
  vatRegimesOf,
} from '../../../store/documents/index.ts';
import { type Evidence, evidenceOf } from '../../../store/evidence.ts';
import type { EntryRow } from '../../../store/registers/index.ts';
import { loadRequests } from '../../../store/requests/load-request.ts';
import type { LoadedRequest } from '../../../store/requests/index.ts';
import type { Sql } from '../../../store/store.ts';
import { type WorkLineRow, workLinesOf } from '../../../store/works/index.ts';

/** A request as papers are made of it. */
export interface ReadRequest {
  readonly row: LoadedRequest;
  readonly site: NamedSite | undefined;
  readonly contact: NamedPerson | undefined;
  readonly engineer: NamedPerson | undefined;
  readonly equipment: readonly BoundObject[];
  readonly works: readonly WorkLineRow[];
  readonly evidence: readonly Evidence[];
}

/** Everything that papers are made of. */
export interface ReadSources {
  readonly requests: readonly ReadRequest[];
  readonly seller: EntryRow | undefined;
  readonly regimes: readonly VatRegime[];
  readonly client: EntryRow | undefined;
  readonly clientEntity: EntryRow | undefined;
  readonly contract: EntryRow | undefined;
}

export interface SourcesOf {
  readonly requestIds: readonly number[];
  readonly legalEntityId: number | null;
  readonly clientId: number | null;
  readonly contractId: number | null;
}

const MOST_LINES = 500;

/** Reads what a document is made of; inside a transaction that holds the requests, so that nothing changes meanwhile. */
export async function readSources(sql: Sql, of: SourcesOf, now: Date): Promise<ReadSources> {
  const { requestIds, legalEntityId, clientId, contractId } = of;
  const rows = new Map((await loadRequests(sql, requestIds, now)).map((row) => [row.id, row]));
  const day = now.toISOString().slice(0, 10);
  const requests: ReadRequest[] = [];
  for (const id of requestIds) {
    const row = rows.get(id);
    if (row !== undefined) requests.push(await readRequest(sql, row, day));
  }
  const contract = contractId === null ? undefined : await contractById(sql, contractId);
  const regimes = legalEntityId === null ? [] : await vatRegimesOf(sql, legalEntityId);
  return {
    requests,
    seller: legalEntityId === null ? undefined : await legalEntityById(sql, legalEntityId),
    regimes: regimes.map(({ rate, mode, startsOn, endsOn, ground }) => ({
      rate,
      mode,
      from: startsOn,
      to: endsOn,
      ...(ground === null ? {} : { ground }),
    })),
    client: clientId === null ? undefined : await clientById(sql, clientId),
    clientEntity: clientId === null ? undefined : await clientEntity(sql, clientId, contract),
    contract,
  };
}

async function readRequest(sql: Sql, row: LoadedRequest, day: string): Promise<ReadRequest> {
  return {
    row,
    site: row.siteId === null ? undefined : await siteById(sql, row.siteId),
    contact: row.contactId === null ? undefined : await personOnPaper(sql, row.contactId),
    engineer: row.assigneeId === null ? undefined : await personOnPaper(sql, row.assigneeId),
    equipment: await objectViews(sql, row.id, day),
    works: await workLinesOf(sql, row.id, 0, MOST_LINES),
    evidence: await evidenceOf(sql, row.id),
  };
}
