import { addExtension, addPeriod, createEntry } from '../../engine/commands/index.ts';
import type { RegisterKind } from '../../engine/language/registers/index.ts';
import type { World } from './world.ts';

/** A client with everything that can hang on one, by uuids. */
export interface Served {
  readonly site: string;
  readonly contact: string;
  readonly contract: string;
  readonly machine: string;
  readonly old: string;
}

/** Puts a client with a site, a contact, a contract with an unpaid period, and two machines into the registers. */
export async function serve(world: World): Promise<Served> {
  const add = async (kind: RegisterKind, entry: Record<string, unknown>): Promise<string> =>
    (await createEntry(world.ctx, 'system', { kind, entry })).uuid;
  await add('client', {
    code: 'volga',
    name: 'Volga Logistics',
    phone: '+7 495 123-45-67',
    email: 'office@volga.example',
  });
  await add('legal-entity', { client: 'volga', name: 'Volga LLC', inn: '7707083893', kpp: '770701001' });
  const contact = await add('contact', {
    client: 'volga',
    name: 'Anna Orlova',
    position: 'Mechanic',
    phone: '+7 916 555-44-33',
    email: 'anna@volga.example',
  });
  const site = await add('site', {
    client: 'volga',
    name: 'Depot 1',
    address: 'Moscow, Lenina 1',
    latitude: 55.75,
    longitude: 37.61,
    timeZone: 'Europe/Moscow',
    contacts: [contact],
  });
  await add('equipment-model', { code: 'gt-7', name: 'GT-7', maker: 'Galileo' });
  const machine = await add('equipment', {
    client: 'volga',
    site,
    model: 'gt-7',
    name: 'Tracker of the tractor',
    serial: 'SN-7700123',
    plate: 'A123BC77',
    warrantyUntil: '2099-01-01',
  });
  const old = await add('equipment', {
    client: 'volga',
    site,
    name: 'Old fuel sensor',
    serial: 'SN-100',
    warrantyUntil: '2020-01-01',
  });
  const contract = await add('contract', { client: 'volga', number: '14-T', startsOn: '2020-01-01' });
  const unpaid = { dueOn: null, paidOn: null, amount: 1_200_000, currency: 'RUB' };
  await addPeriod(world.ctx, 'system', {
    contract,
    period: { startsOn: '2026-01-01', endsOn: '2098-12-31', ...unpaid },
  });
  await addExtension(world.ctx, 'system', {
    equipment: old,
    extension: { number: 'X-1', startsOn: '2020-01-01', untilOn: '2021-01-01', contract: null },
  });
  return { site, contact, contract, machine, old };
}
