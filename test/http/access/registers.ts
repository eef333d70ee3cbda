/** What the registers hold of the two companies, with words that tell where they have got to. */
import { addExtension, addPeriod, bindRequest, createEntry, createTerm } from '../../../engine/commands/index.ts';
import type { EntryInput } from '../../../engine/commands/registers/index.ts';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import type { World } from '../../support/world.ts';
import { FOREIGN_CLIENT, OWN_CLIENT } from './people.ts';
import type { Side } from './subjects.ts';

/** Uuids of entries of one company; the model is nobody's. */
export interface Entries {
  readonly 'legal-entity': string;
  readonly site: string;
  readonly contact: string;
  readonly contract: string;
  readonly period: string;
  readonly 'equipment-model': string;
  readonly equipment: string;
  readonly extension: string;
  readonly skill: string;
}

/** What a service costs. */
export const paidCanary = (side: Side): string => (side === 'own' ? '565432101' : '565432102');
/** What a colleague writes down for colleagues. */
export const innerWords = (side: Side): string[] => [`${side}-gate-note`, `+7 900 000-00-0${side === 'own' ? 1 : 2}`];
/** What people of the company may know as well; names of people are told to all staff. */
export const shownWords = (side: Side): string[] =>
  ['entity', 'site', 'paper', 'machine'].map((of) => `${side}-${of}-name`);

export async function entriesOf({ ctx }: World, request: { readonly uuid: string }, side: Side): Promise<Entries> {
  const client = side === 'own' ? OWN_CLIENT : FOREIGN_CLIENT;
  const [note, phone] = innerWords(side);
  const add = async (kind: RegisterKind, entry: EntryInput): Promise<string> =>
    (await createEntry(ctx, 'system', { kind, entry })).uuid;
  const legalEntity = await add('legal-entity', { client, name: `${side}-entity-name` });
  const site = await add('site', { client, name: `${side}-site-name`, accessNote: note });
  const contact = await add('contact', { client, name: `${side}-person-name`, phone, sites: [site] });
  const model = await add('equipment-model', { code: `${side}-model`, name: 'model' });
  const equipment = await add('equipment', { client, site, model, name: `${side}-machine-name` });
  const contract = await add('contract', {
    client,
    number: `${side}-paper-name`,
    startsOn: '2026-01-01',
    equipment: [equipment],
  });
  const paid = { dueOn: null, paidOn: null, amount: Number(paidCanary(side)), currency: 'RUB' };
  const { uuid: period } = await addPeriod(ctx, 'system', {
    contract,
    period: { startsOn: '2026-01-01', endsOn: '2026-12-31', ...paid },
  });
  const bought = { number: null, startsOn: '2026-01-01', untilOn: '2030-01-01' };
  const { uuid: extension } = await addExtension(ctx, 'system', { equipment, extension: bought });
  // The request shows its site, its contact, its contract and its machine.
  await bindRequest(ctx, 'system', { request: request.uuid, site, contact, contract, objects: [equipment] });
  await createTerm(ctx, 'system', { kind: 'skill', code: `${side}-skill`, title: { en: 'Skill' } });
  return {
    'legal-entity': legalEntity,
    site,
    contact,
    contract,
    period,
    equipment,
    extension,
    skill: `${side}-skill`,
    'equipment-model': model,
  };
}
