import { mayTouchDocuments, seesFromOutside } from '../../../policies/index.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';
import { decisionsOf, type DocumentRequest, type DocumentRow, readingsOf } from '../../../store/documents/index.ts';
import { findAddressees } from '../../../store/notices/index.ts';
import type { Tx } from '../../../store/store.ts';
import { policyActor } from '../../acting.ts';
import type { CommandContext } from '../../context.ts';
import { sayInAll } from '../../notices/locales.ts';
import { tellPeople } from '../../notices/tell-people.ts';

interface TellingReaders {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly release: CurrentRelease;
}

/** Tells the people of the client who have read or answered a quote that it no longer holds; nobody who may not read it. */
export async function tellReaders(
  { ctx, tx, release }: TellingReaders,
  document: DocumentRow,
  requests: readonly DocumentRequest[],
  now: Date,
): Promise<void> {
  if (ctx.quiet === true) return;
  const known = [...(await readingsOf(tx, document.id)), ...(await decisionsOf(tx, [document.id]))];
  const ids = [...new Set(known.map(({ personId }) => personId))].filter((id) => id !== null);
  if (ids.length === 0) return;
  const people = (await findAddressees(tx, { ids }, now.getTime())).filter((person) => {
    const who = policyActor(person);
    const reads = (request: DocumentRequest): boolean => mayTouchDocuments(release.roles, who, 'read', request);
    return seesFromOutside(who) && requests.every(reads);
  });
  const title = release.pack.byKind['print-form'].get(document.form)?.definition.title ?? {
    en: 'Quote',
    ru: 'Предложение',
  };
  const values = { title, number: document.number ?? '' };
  const [request] = requests;
  const [language = 'en'] = release.pack.cover.definition.languages ?? [];
  const source = {
    key: `document:${document.uuid}:superseded`,
    requestId: request?.requestId ?? null,
    path: request === undefined ? undefined : `/requests/${request.number}`,
    language,
  };
  const subject = sayInAll('quote-superseded-subject', values);
  const body = sayInAll('quote-superseded-body', values);
  const tellings = people.map((person) => ({ person, topic: 'quote', subject, body }));
  await tellPeople(tx, [{ source, tellings }], now.getTime());
}
