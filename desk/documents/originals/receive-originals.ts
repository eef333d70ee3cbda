import { ApiError, type Client } from '../../../ui/api/index.ts';

export interface OriginalsBack {
  readonly documents: readonly { readonly uuid: string; readonly version: number; readonly name: string }[];
  readonly place: string;
}

/** Which were refused, and why. */
export type OriginalsReceived = readonly { readonly name: string; readonly message: string }[];

/**
 * Writes down of each document that its original came back, one after the other. What is refused of one is told and keeps no
 * other from it; a lost connection ends it, and the same call again does nothing twice.
 */
export async function receiveOriginals(
  api: Pick<Client, 'receiveOriginal'>,
  { documents, place }: OriginalsBack,
  how: { readonly idempotencyKey: string; readonly signal: AbortSignal },
): Promise<OriginalsReceived> {
  const refused: { name: string; message: string }[] = [];
  for (const { uuid, version, name } of documents) {
    try {
      await api.receiveOriginal({
        path: { document: uuid },
        ifMatch: version,
        body: { received: true, ...(place === '' ? {} : { place }) },
        idempotencyKey: `${how.idempotencyKey}:${uuid}`,
        signal: how.signal,
      });
    } catch (error) {
      const isRefusal = error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429;
      if (!isRefusal) throw error;
      refused.push({ name, message: error.message });
    }
  }
  return refused;
}
