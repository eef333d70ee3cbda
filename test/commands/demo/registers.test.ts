import { expect } from 'chai';
import { loadDemo } from '../../../engine/commands/index.ts';
import type { SqlRow } from '../../../engine/store/index.ts';
import { editPack, type PackFiles, readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

type Demo = Record<string, unknown> & { clients: { code: string; name: string }[]; people: Record<string, unknown>[] };

const DAY_MS = 86_400_000;

/** The shipped pack with a demo of registers and no requests. */
function packWith(change: (demo: Demo, client: string) => void): PackFiles {
  return editPack(readPackFiles(shippedPack('vending-service')), 'demo/demo.json', (definition) => {
    const demo = definition as unknown as Demo;
    const none = { contacts: [], sites: [], models: [], equipment: [], contracts: [], terms: [], ourEntities: [] };
    Object.assign(demo, { ...none, requests: [], series: [], at: '2026-01-10T09:00:00Z' });
    demo.clients = demo.clients.map(({ code, name }) => ({ code, name }));
    const entered = new Set(['phone', 'position', 'skills', 'areas']);
    demo.people = demo.people.map((person) =>
      Object.fromEntries(Object.entries(person).filter(([name]) => !entered.has(name))),
    );
    change(demo, demo.clients[0]?.code ?? '');
  });
}

function registers(demo: Demo, client: string): void {
  Object.assign(demo, {
    ourEntities: [{ name: 'Our company', inn: '7707083893' }],
    terms: [{ kind: 'skill', code: 'welding', title: { en: 'Welding' } }],
    contacts: [
      { id: 'anna', client, name: 'Анна Ёлкина', phone: '8 (912) 345-67-89, доб. 7', position: 'storekeeper' },
    ],
    sites: [{ id: 'yard', client, name: 'Yard', timeZone: 'Asia/Omsk', contacts: ['anna'] }],
    models: [{ code: 'm-1', name: 'Model', warrantyMonths: 12 }],
    equipment: [
      { id: 'big', client, site: 'yard', model: 'm-1', name: 'Big', serial: 'СН 00-1', warrantyUntil: '2026-01-20' },
      { id: 'part', client, parent: 'big', name: 'Part', plate: 'А123ВС 77' },
    ],
    contracts: [
      {
        id: 'c-1',
        client,
        number: '1/26',
        startsOn: '2026-01-01',
        periods: [{ startsOn: '2026-01-01', endsOn: '2026-01-31', paidOn: '2026-01-05', amount: 100 }],
        equipment: ['big'],
      },
    ],
  });
  Object.assign(demo.people[0] ?? {}, { phone: '+7 495 000-00-01', position: 'head', skills: ['welding'] });
}

describe('the registers of a demo', function () {
  this.timeout(30_000);
  let world: World;
  afterEach(() => world.close());
  const rows = (sql: string): Promise<SqlRow[]> => world.store.read.all(sql);

  it('are loaded with what belongs together, and found by what people type', async () => {
    world = await openWorld({ pack: packWith(registers) });
    await loadDemo(world.ctx);
    expect(
      await rows(`SELECT e.name, e.serial_key AS serial, e.plate_key AS plate, s.name AS site, m.code AS model,
        (SELECT p.name FROM equipment p WHERE p.id = e.parent_id) AS inside FROM equipment e
        LEFT JOIN site s ON s.id = e.site_id LEFT JOIN equipment_model m ON m.id = e.model_id ORDER BY e.id`),
    ).to.deep.equal([
      { name: 'Big', serial: 'ch001', plate: null, site: 'Yard', model: 'm-1', inside: null },
      { name: 'Part', serial: null, plate: 'a123bc77', site: null, model: null, inside: 'Big' },
    ]);
    expect(
      await rows(`SELECT p.name_key AS nameKey, p.roles, f.digits FROM site_contact c JOIN person p ON p.id = c.person_id
        JOIN person_phone f ON f.person_id = p.id`),
    ).to.deep.equal([{ nameKey: 'анна елкина', roles: '[]', digits: '79123456789' }]);
    expect(await rows("SELECT code FROM person_term WHERE kind = 'skill'")).to.deep.equal([{ code: 'welding' }]);
    expect(await rows('SELECT client_id AS client FROM legal_entity')).to.deep.equal([{ client: null }]);
    expect(await rows('SELECT COUNT(*) AS n FROM contract_equipment')).to.deep.equal([{ n: 1 }]);
  });

  it('keep their distance to today', async () => {
    world = await openWorld({ pack: packWith(registers) });
    await loadDemo(world.ctx);
    const days = Math.round((world.clock.now().getTime() - Date.parse('2026-01-10T09:00:00Z')) / DAY_MS);
    const moved = (day: string): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
    expect(await rows('SELECT warranty_until AS day FROM equipment WHERE warranty_until IS NOT NULL')).to.deep.equal([
      { day: moved('2026-01-20') },
    ]);
    expect(await rows('SELECT paid_on AS day FROM service_period')).to.deep.equal([{ day: moved('2026-01-05') }]);
  });

  it('a site that the demo has not is refused, and nothing is loaded', async () => {
    world = await openWorld({
      pack: packWith((demo, client) => {
        demo['equipment'] = [{ id: 'big', client, site: 'nowhere', name: 'Big' }];
      }),
    });
    const { code, message } = await failureOf(() => loadDemo(world.ctx));
    expect([code, message.includes('"nowhere"')]).to.deep.equal(['COMMAND_INVALID', true]);
    expect(await rows("SELECT COUNT(*) AS n FROM person WHERE kind <> 'system'")).to.deep.equal([{ n: 0 }]);
  });
});
