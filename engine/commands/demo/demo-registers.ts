import type { DemoDefinition } from '../../language/index.ts';
import {
  type EntryValues,
  insertEntry,
  insertExtension,
  insertPeriod,
  insertTerm,
  setContractEquipment,
  setSiteContacts,
} from '../../store/registers/index.ts';
import { replaceVatRegimes, type VatRegimeRow } from '../../store/documents/index.ts';
import { insertPerson } from '../../store/people/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { demoRow, type DemoRow, type DemoRows } from './demo-rows.ts';
import type { ShiftFields, Shifts } from './field-shifter.ts';

/** What of a demo goes into the registers. */
export type DemoRegisters = Pick<
  DemoDefinition,
  'clients' | 'ourEntities' | 'contacts' | 'sites' | 'models' | 'equipment' | 'contracts' | 'terms'
>;

type Entity = NonNullable<DemoDefinition['ourEntities']>[number];
type Site = NonNullable<DemoDefinition['sites']>[number];
type Machine = NonNullable<DemoDefinition['equipment']>[number];
type Contract = NonNullable<DemoDefinition['contracts']>[number];

/** Adds the entries of one demo to the registers, whose clients and people are there, and to `rows` under their demo ids. */
export async function insertDemoRegisters(
  tx: Tx,
  demo: DemoRegisters,
  rows: DemoRows,
  { shifts, at }: { readonly shifts: Shifts; readonly at: number },
): Promise<void> {
  const { day, fields: shift } = shifts;
  const add = async (
    kind: Parameters<typeof insertEntry>[1],
    values: EntryValues,
    fields: Parameters<ShiftFields>[0] = {},
  ): Promise<DemoRow> => {
    const uuid = uuidv7();
    return { id: await insertEntry(tx, kind, { uuid, values, fields: shift(fields), at }), uuid };
  };
  const client = (code: string | undefined): number | null =>
    code === undefined ? null : (rows.clients.get(code)?.id ?? null);
  const addEntity = async ({ vat = [], ...entity }: Entity, of: string | undefined): Promise<DemoRow> => {
    const row = await add('legal-entity', { ...entity, client: client(of) });
    if (vat.length > 0) await replaceVatRegimes(tx, row.id, vat.map(regimeOf));
    return row;
  };

  for (const { kind, code, title } of demo.terms ?? []) {
    await insertTerm(tx, { kind, code, title });
  }
  for (const entity of demo.ourEntities ?? []) await addEntity(entity, undefined);
  const entities = new Map<string, number>();
  for (const { code, legalEntities = [] } of demo.clients) {
    for (const entity of legalEntities) {
      const { id } = await addEntity(entity, code);
      if (!entities.has(code)) entities.set(code, id);
    }
  }
  for (const contact of demo.contacts ?? []) {
    const uuid = uuidv7();
    const id = await insertPerson(tx, {
      uuid,
      kind: 'client',
      name: contact.name,
      email: contact.email ?? null,
      phone: contact.phone ?? null,
      clientId: client(contact.client),
      roles: [],
      active: true,
      createdAt: at,
    });
    await tx.run('UPDATE person SET position = ?, external_key = ?, fields = ? WHERE id = ?', [
      contact.position,
      contact.id,
      JSON.stringify(shift(contact.fields ?? {})),
      id,
    ]);
    rows.contacts.set(contact.id, { id, uuid });
  }
  for (const { id, contacts = [], fields, client: of, ...site } of demo.sites ?? []) {
    const row = await add('site', { ...(site satisfies Partial<Site>), externalKey: id, client: client(of) }, fields);
    rows.sites.set(id, row);
    const people = contacts.map((one) => demoRow(rows.contacts.has(one) ? rows.contacts : rows.people, one).id);
    await setSiteContacts(tx, { siteId: row.id, people });
  }
  for (const { fields, ...model } of demo.models ?? []) {
    rows.models.set(model.code, await add('equipment-model', model, fields));
  }
  const extensions: (NonNullable<Machine['extensions']>[number] & { readonly machine: string })[] = [];
  for (const { id, fields, extensions: bought = [], ...machine } of demo.equipment ?? []) {
    const values = {
      ...machine,
      externalKey: id,
      client: client(machine.client),
      site: machine.site === undefined ? null : demoRow(rows.sites, machine.site).id,
      model: machine.model === undefined ? null : demoRow(rows.models, machine.model).id,
      parent: machine.parent === undefined ? null : demoRow(rows.equipment, machine.parent).id,
      madeOn: machine.madeOn && day(machine.madeOn),
      installedOn: machine.installedOn && day(machine.installedOn),
      warrantyUntil: machine.warrantyUntil && day(machine.warrantyUntil),
      standing: machine.standing ?? 'in-use',
    };
    rows.equipment.set(id, await add('equipment', values, fields));
    extensions.push(...bought.map((one) => ({ ...one, machine: id })));
  }
  for (const each of demo.contracts ?? []) await addContract(each);
  for (const { machine, number, startsOn, untilOn, contract } of extensions) {
    const contractId = contract === undefined ? null : demoRow(rows.contracts, contract).id;
    const extension = { number: number ?? null, startsOn: day(startsOn), untilOn: day(untilOn) };
    await insertExtension(tx, demoRow(rows.equipment, machine).id, extension, { contractId, at });
  }

  async function addContract({ id, fields, periods = [], equipment = [], ...contract }: Contract): Promise<void> {
    const values = {
      ...contract,
      externalKey: id,
      client: client(contract.client),
      legalEntity: entities.get(contract.client) ?? null,
      startsOn: day(contract.startsOn),
      endsOn: contract.endsOn && day(contract.endsOn),
    };
    const row = await add('contract', values, fields);
    rows.contracts.set(id, row);
    for (const { startsOn, endsOn, dueOn, paidOn, amount = null, currency = 'RUB' } of periods) {
      const paid = {
        dueOn: dueOn === undefined ? null : day(dueOn),
        paidOn: paidOn === undefined ? null : day(paidOn),
      };
      await insertPeriod(tx, row.id, { startsOn: day(startsOn), endsOn: day(endsOn), ...paid, amount, currency });
    }
    const machines = equipment.map((one) => demoRow(rows.equipment, one).id);
    await setContractEquipment(tx, row.id, machines);
  }
}

function regimeOf({ from, until, mode, rate, ground }: NonNullable<Entity['vat']>[number]): VatRegimeRow {
  const rest = { endsOn: until ?? null, rate: rate ?? null, ground: ground ?? null };
  return { uuid: uuidv7(), startsOn: from, mode, ...rest };
}
