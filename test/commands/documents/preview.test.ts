import { expect } from 'chai';
import { type PreviewForm, previewForm } from '../../../engine/commands/documents/index.ts';
import type { ErrorCode } from '../../../engine/errors.ts';
import { insertEvidence } from '../../../engine/store/evidence.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import { readPaper } from '../../support/paper-renderer.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase } from '../../support/world.ts';
import { editPack, type PackFiles } from '../../support/world-pack.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { ACT, type DocumentGround, openDocumentGround, ORDER } from './ground.ts';

const SAMPLES = [
  { id: 'one', language: 'en', data: { doc: { number: '7' }, secret: 'beyond the schema' } },
  { id: 'two', data: { doc: { number: '8' } } },
];
const SCHEMA = {
  ...(ACT.data as { schema: { properties: object } }).schema,
  additionalProperties: false,
};
/** As the designer sends it: another template than the published one has. */
const FORM = { ...JSON.parse(JSON.stringify(ACT)), template: '<p>New</p>', samples: SAMPLES, data: { schema: SCHEMA } };

/** Dispatchers, who read documents and see no prices, and engineers of software, who read none, draft definitions too. */
function drafting(pack: PackFiles): PackFiles {
  const grant = { on: 'definition', may: ['read', 'draft'], where: 'all' };
  return ['dispatcher', 'software-engineer'].reduce(
    (files, role) => editPack(files, `roles/${role}.json`, ({ grants }) => void grants.push(grant)),
    pack,
  );
}

onEachDatabase('the preview of a form', (database) => {
  let on: DocumentGround;
  let manager: Acting;
  let withoutPrices: Acting;
  let withoutDocuments: Acting;
  before(async () => {
    on = await openDocumentGround(database, ACT, drafting);
    await on.entity();
    manager = await on.world.person('service-manager');
    withoutPrices = await on.world.person('dispatcher');
    withoutDocuments = await on.world.person('software-engineer');
  });
  after(() => on.world.close());

  const shown = async (input: Partial<PreviewForm>, as = manager) =>
    readPaper((await previewForm(on.world.ctx, as, { form: FORM, ...input })).pdf);
  const refused = (input: Partial<PreviewForm>, code: ErrorCode, as = manager, reasons?: readonly string[]) =>
    expectRefused(on.world, () => previewForm(on.world.ctx, as, { form: FORM, ...input }), {
      code,
      ...(reasons && { reasons }),
    });

  it('is the paper of the unsaved template on its first sample, marked, in the language of the sample', async () => {
    const paper = await shown({});
    expect(paper).to.include({ template: '<p>New</p>', mark: 'draft', language: 'en' });
    expect(paper.data).to.deep.equal({ doc: { number: '7' } });
  });

  it('takes another sample, given data, and another language', async () => {
    expect((await shown({ sample: 'two' })).data).to.deep.equal({ doc: { number: '8' } });
    const given = await shown({ data: { doc: { number: '9' }, more: 1 }, language: 'en' });
    expect([given.data, given.language]).to.deep.equal([{ doc: { number: '9' } }, 'en']);
  });

  it('tells of a real request what a document of it would tell, and makes none', async () => {
    const filed = await on.file();
    const { data, language } = await shown({ request: filed.number });
    expect(language).to.equal('ru');
    expect(data.lines).to.deep.equal([{ title: 'Выезд в пределах города', gross: 110_000 }]);
    expect(data.seller).to.include({ inn: '7707083893' });
    expect((await on.world.records(filed)).journal.some(({ kind }) => kind === 'document')).to.equal(false);
  });

  it('tells of an issued document what was frozen then', async () => {
    const { uuid } = await on.issue(await on.file());
    const { data, template } = await shown({ document: uuid });
    expect([data.doc.status, template]).to.deep.equal(['issued', '<p>New</p>']);
  });

  it('tells of a draft what it would tell now', async () => {
    const { uuid } = await on.draft(await on.file());
    expect((await shown({ document: uuid })).data.lines).to.have.length(1);
  });

  it('is refused to who may not draft definitions', async () => {
    await refused({}, 'FORBIDDEN', on.coordinator);
    await refused({}, 'FORBIDDEN', on.client);
  });

  it('of a request is refused to who may not see its prices, also by a form that seems to tell none', async () => {
    const filed = await on.file();
    const { uuid } = await on.draft(filed);
    await refused({ request: filed.uuid, form: ORDER }, 'FORBIDDEN', withoutPrices);
    await refused({ document: uuid, form: ORDER }, 'FORBIDDEN', withoutPrices);
    expect((await shown({ form: ORDER, data: {} }, withoutPrices)).mark).to.equal('draft');
  });

  it('of a request or document that one may not read is that of none', async () => {
    const filed = await on.file();
    const { uuid } = await on.draft(filed);
    await refused({ request: filed.uuid }, 'REQUEST_NOT_FOUND', withoutDocuments);
    await refused({ request: 'no-such-request' }, 'REQUEST_NOT_FOUND');
    await refused({ document: uuid }, 'DOCUMENT_NOT_FOUND', withoutDocuments);
  });

  it('is refused with every fault of the form, each by its place', async () => {
    const { details } = await refused({ form: { ...FORM, languages: [], page: { size: 'A3' } } }, 'RENDER_REFUSED');
    expect(details.map(({ path }) => path)).to.have.members(['/languages', '/page/size']);
    expect(
      details.every(({ rule, params }) => rule === 'form-fault' && /[а-я]/i.test(String(params?.['ru']))),
    ).to.equal(true);
    for (const form of [null, [], 'act', { ...FORM, data: { schema: { type: 'object', properties: null } } }]) {
      await refused({ form }, 'RENDER_REFUSED');
    }
  });

  it('is refused for a sample or a language that the form has not', async () => {
    await refused({ sample: 'three' }, 'INPUT_INVALID', manager, ['preview-sample']);
    await refused({ language: 'kk' }, 'INPUT_INVALID', manager, ['preview-language']);
  });

  describe('with stored pictures', () => {
    const properties = { ...SCHEMA.properties, photos: { type: 'array', items: { type: 'object' } } };
    const form = { ...FORM, data: { schema: { ...SCHEMA, properties } } };
    const photos = (...pictures: string[]) => ({ photos: pictures.map((picture) => ({ picture })) });
    let filed: Awaited<ReturnType<DocumentGround['file']>>;
    let own: string;
    let other: string;
    before(async () => {
      filed = await on.file();
      const { files } = on.world.store;
      own = await files.put(new TextEncoder().encode('of the request'));
      other = await files.put(new TextEncoder().encode('of somebody else'));
      const { request } = await on.world.records(filed);
      await on.world.store.transaction((tx) =>
        insertEvidence(tx, {
          uuid: uuidv7(),
          requestId: request.id,
          checklist: 'visit',
          item: 'photo',
          sha256: own,
          name: 'photo.jpg',
          type: 'image/jpeg',
          size: 14,
          latitude: null,
          longitude: null,
          takenAt: null,
          personId: 1,
          createdAt: 0,
        }),
      );
    });
    const drawn = async (input: Partial<PreviewForm>): Promise<readonly string[]> => {
      await previewForm(on.world.ctx, manager, { form, ...input });
      return Object.keys(on.renderer.jobs.at(-1)?.pictures ?? {});
    };

    it('shows those of the request, also to data that was written beside it', async () => {
      expect(await drawn({ request: filed.uuid })).to.deep.equal([own]);
      expect(await drawn({ request: filed.uuid, data: photos(own) })).to.deep.equal([own]);
      expect(await drawn({ data: photos('photo-1') })).to.deep.equal([]);
    });

    it('is refused for written data and samples that name any other, by its place, whether it is there or not', async () => {
      const none = 'f'.repeat(64);
      for (const [input, paths] of [
        [{ data: photos(own) }, ['/body/data/photos/0/picture']],
        [{ request: filed.uuid, data: photos(own, other) }, ['/body/data/photos/1/picture']],
        [{ data: photos('photo-1', none) }, ['/body/data/photos/1/picture']],
        [{ form: { ...form, samples: [{ id: 'one', data: photos(other) }] } }, ['/body/sample']],
      ] as const) {
        const { details } = await refused({ form, ...input }, 'INPUT_INVALID', manager, ['preview-picture']);
        expect(details.map(({ path }) => path)).to.deep.equal(paths);
      }
    });

    it('beside a request is refused to who may not see what is on its papers', async () => {
      await refused({ form, request: filed.uuid, data: photos(own) }, 'FORBIDDEN', withoutPrices);
      await refused({ form, request: filed.uuid, data: photos(own) }, 'REQUEST_NOT_FOUND', withoutDocuments);
    });
  });

  it('of a broken rule of its data is refused by its place', async () => {
    const filed = await on.file();
    const form = { ...FORM, data: { schema: SCHEMA, map: { total: { no: ['such operator'] } } } };
    const { details } = await refused({ form, request: filed.uuid }, 'RENDER_REFUSED');
    expect(details.map(({ path }) => path)).to.deep.equal(['/data/map']);
  });
});
