import { expect } from 'chai';
import { loadDemo } from '../../engine/commands/index.ts';
import { type DemoDefinition, durationToMs, requestsOfDemo } from '../../engine/language/index.ts';
import { isBik, isInn, isKpp, isOgrn } from '../../engine/language/registers/requisites.ts';
import { isAccount } from '../../engine/money/index.ts';
import { editPack, type PackFiles, readPackFiles, shippedPack } from '../support/world-pack.ts';
import { openWorld, type World } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';

const PACKS = ['vending-service', 'fleet-telematics'] as const;

interface Row {
  readonly [column: string]: string | number | null;
}

describe('the demo of a pack', function () {
  this.timeout(240_000);
  this.slow(5000);

  let world: World;
  const opened: World[] = [];
  const open = async (pack: string | PackFiles): Promise<World> => {
    world = await openWorld({ pack });
    opened.push(world);
    return world;
  };
  after(async () => {
    for (const each of opened) await each.close();
  });
  const rows = (sql: string): Promise<Row[]> => world.store.read.all<Row>(sql);
  const number = async (sql: string): Promise<number> => Number((await rows(`SELECT (${sql}) AS n`))[0]?.n);

  for (const name of PACKS) {
    it(`${name}: every step is taken, nothing lies in the future, what is due has fired`, async () => {
      const { ctx, clock } = await open(shippedPack(name));
      const progress: number[] = [];
      const loaded = await loadDemo(ctx, { onProgress: (done) => progress.push(done) });
      const now = clock.now().getTime();
      const demo = JSON.parse(readPackFiles(shippedPack(name)).get('demo/demo.json') ?? '{}') as DemoDefinition;
      const requests = requestsOfDemo(demo);
      expect(requests.length).to.be.at.least(300);
      expect(loaded.requests)
        .to.equal(await number('SELECT COUNT(*) FROM request'))
        .and.at.least(requests.length);
      expect(progress).to.deep.equal(Array.from({ length: requests.length + 1 }, (_, index) => index));
      expect(await number(`SELECT COUNT(*) FROM journal WHERE at > ${now}`)).to.equal(0);
      expect(await number(`SELECT COUNT(*) FROM timer WHERE due_at <= ${now}`)).to.equal(0);
      expect(await number(`SELECT COUNT(*) FROM timer WHERE set_at > ${now}`)).to.equal(0);
      expect(await number('SELECT COUNT(*) FROM evidence')).to.be.greaterThan(50);
      const byDemo = `NOT EXISTS (SELECT 1 FROM journal j WHERE j.request_id = r.id AND j.payload LIKE '%"filedBy"%')`;
      const filed = (await rows(`SELECT created_at FROM request r WHERE ${byDemo} ORDER BY id`)).map(
        (row) => now - Number(row.created_at),
      );
      const agos = requests.map(({ ago }) => durationToMs(ago)).toSorted((a, b) => b - a);
      expect(filed).to.deep.equal(agos);
      const acts = requests.flatMap(({ steps }) =>
        steps.filter((step) => !('advance' in step) && !('document' in step)),
      );
      // One act upon a document may be several entries of several requests.
      const entries = await number("SELECT COUNT(*) FROM journal WHERE kind NOT IN ('created', 'timer', 'document')");
      expect(entries).to.equal(acts.length);
    });

    it(`${name}: there is a document by every form that it names, and one in each standing`, async () => {
      const files = readPackFiles(shippedPack(name));
      const cover = JSON.parse(files.get('pack.json') ?? '{}') as { 'print-forms': string[] };
      // A label is only printed.
      const making = cover['print-forms'].filter((form) =>
        Object.hasOwn(JSON.parse(files.get(`print-forms/${form}/form.json`) ?? '{}') as object, 'document'),
      );
      expect(making).to.have.length.above(8);
      const column = async (of: string): Promise<unknown[]> =>
        (await rows(`SELECT DISTINCT ${of} AS value FROM document`)).map(({ value }) => value);
      expect(await column('form')).to.have.members(making);
      const standings = ['draft', 'issued', 'sent', 'signed', 'one-sided', 'closed', 'void'];
      expect(await column('status')).to.include.members([...standings, 'approved', 'declined', 'withdrawn']);
      expect(await column('original')).to.have.members(['none', 'expected', 'received']);
      expect(await number('SELECT COUNT(*) FROM document WHERE correction_of IS NOT NULL')).to.be.greaterThan(0);
      expect(await number('SELECT COUNT(*) FROM document WHERE render_error IS NOT NULL')).to.equal(0);
    });

    it(`${name}: some requests are late, and the others that are due are not`, async () => {
      const due = 'FROM request WHERE ended_at IS NULL AND due_at';
      const now = world.clock.now().getTime();
      expect(await number(`SELECT COUNT(*) ${due} < ${now}`)).to.be.within(5, 40);
      expect(await number(`SELECT COUNT(*) ${due} >= ${now}`)).to.be.greaterThan(10);
    });

    it(`${name}: companies have requisites whose digits are right, ours with the VAT of each day`, async () => {
      const entities = await rows(`SELECT name, inn, kpp, ogrn, bik, account, correspondent_account AS corr, address,
        bank, full_name, signer, signer_position, signer_basis FROM legal_entity`);
      for (const { name: who, inn, kpp, ogrn, bik, account, corr, ...rest } of entities) {
        const right = [
          isInn(String(inn)) && isKpp(String(kpp)) && isOgrn(String(ogrn)) && isBik(String(bik)),
          isAccount(String(account), String(bik)) && isAccount(String(corr), String(bik), true),
        ];
        expect(right, String(who)).to.deep.equal([true, true]);
        for (const [what, value] of Object.entries(rest)) expect(value, `${who}: ${what}`).to.match(/\S/);
      }
      const regimes = await rows('SELECT rate, mode, starts_on, ends_on FROM vat_regime ORDER BY starts_on');
      expect(regimes.map(({ rate, starts_on: from, ends_on: until }) => [rate, from, until])).to.deep.equal([
        [2000, '2019-01-01', '2025-12-31'],
        [2200, '2026-01-01', null],
      ]);
    });
  }

  it('the journal of each request is gapless and in the order of time', async () => {
    const broken = `SELECT COUNT(*) FROM request r WHERE r.journal_seq <> (SELECT COUNT(*) FROM journal j WHERE j.request_id = r.id)`;
    expect(await number(broken)).to.equal(0);
    const backwards = `SELECT COUNT(*) FROM journal a JOIN journal b ON b.request_id = a.request_id AND b.seq = a.seq + 1 WHERE b.at < a.at`;
    expect(await number(backwards)).to.equal(0);
  });

  it('evidence is a real picture, and equal pictures are stored once', async () => {
    const hashes = new Set((await rows('SELECT sha256 FROM evidence')).map((row) => String(row.sha256)));
    expect(hashes.size).to.be.greaterThan(3);
    for (const hash of hashes) {
      const bytes = Buffer.from(await world.store.files.get(hash));
      expect(bytes.subarray(1, 4).toString()).to.equal('PNG');
      expect(bytes.length).to.be.lessThan(20_000);
    }
  });

  it('people have the kinds of their roles, clients their company, groups their titles', async () => {
    const kinds = await rows(
      "SELECT kind, COUNT(*) AS n, COUNT(client_id) AS clients FROM person WHERE kind <> 'system' GROUP BY kind ORDER BY kind",
    );
    for (const { kind, n, clients } of kinds) expect(clients, String(kind)).to.equal(kind === 'client' ? n : 0);
    for (const { title, code } of await rows('SELECT title, code FROM team')) {
      expect(JSON.parse(String(title)).ru, String(code)).to.match(/[А-Я]/);
    }
  });

  it('refuses a second time and changes nothing', async () => {
    const before = await world.rows();
    const error = await failureOf(() => loadDemo(world.ctx));
    expect(error.code).to.equal('COMMAND_INVALID');
    expect(await world.rows()).to.deep.equal(before);
  });

  it('dates move with the day: a visit of tomorrow stays tomorrow whenever it is loaded', async () => {
    const { ctx, clock } = await open(shippedPack('vending-service'));
    clock.pass('P400D');
    await loadDemo(ctx);
    const planned = await rows("SELECT fields FROM request WHERE status = 'visit-agreed'");
    expect(planned.length).to.be.greaterThan(0);
    for (const { fields } of planned) {
      const visit = Date.parse((JSON.parse(String(fields)) as { 'visit-at': string })['visit-at']);
      expect(visit - clock.now().getTime()).to.be.within(-durationToMs('P3D'), durationToMs('P4D'));
    }
  });

  const edited = (edit: Parameters<typeof editPack>[2]): PackFiles =>
    editPack(readPackFiles(shippedPack('vending-service')), 'demo/demo.json', edit);

  it('refuses loudly a step that is not taken: the request, the step and the reasons', async () => {
    const pack = edited((demo) => {
      demo['series'] = [];
      demo.requests = [
        {
          ...demo.requests[0],
          subject: 'Fails',
          ago: 'PT1H',
          steps: [{ advance: 'PT1M' }, { as: 'olga', send: 'cancel' }],
        },
      ];
    });
    const { ctx } = await open(pack);
    const error = await failureOf(() => loadDemo(ctx));
    expect(error.message).to.contain('"Fails"').and.contain('step 2').and.contain('cancel');
    expect(error.details.map(({ rule }) => rule)).to.deep.equal(['required-comment']);
  });

  it('refuses a demo that waits into the future', async () => {
    const pack = edited((demo) => {
      demo['series'] = [];
      demo.requests = [{ ...demo.requests[0], ago: 'PT1H', steps: [{ advance: 'PT2H' }] }];
    });
    const { ctx } = await open(pack);
    expect((await failureOf(() => loadDemo(ctx))).message).to.contain('longer than the request is old');
  });

  it('refuses a release without a demo, and a database without a release', async () => {
    const { ctx } = await openWorldOf(undefined);
    expect((await failureOf(() => loadDemo(ctx))).message).to.contain('no demo');
    const empty = await openWorldOf(null);
    expect((await failureOf(() => loadDemo(empty.ctx))).code).to.equal('RELEASE_EMPTY');
  });

  async function openWorldOf(pack: null | undefined): Promise<World> {
    const each = await openWorld({ pack });
    opened.push(each);
    return each;
  }
});
