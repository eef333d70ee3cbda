import { expect } from 'chai';
import { saveDraft } from '../../../engine/commands/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { draftEdit, publishEdit } from '../../support/world-drafts.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

const PATH = '/definitions/checklist/inspection/drafts';
const FILE = 'checklists/inspection.json';

onEachDatabase('what others draft', (database) => {
  let here: Editors;

  beforeEach(async () => {
    here = await openEditors({ database });
  });
  afterEach(() => here.close());

  it('is seen by who may draft, with its author and text, before either publishes', async () => {
    const { world, chief, editor } = here;
    const [as, other] = [await here.as(chief), await here.as(editor)];
    expect((await as('GET', PATH)).body).to.deep.equal({ items: [] });
    await draftEdit(world, editor, FILE, (json) => json.items.pop());
    const { items } = (await as('GET', PATH)).body;
    expect(items).to.have.length(1);
    expect(items[0].by.uuid).to.equal(editor.person);
    expect(items[0]).to.include({ revision: 1, removes: false, baseMoved: false });
    expect(items[0].text).to.equal((await other('GET', '/drafts/checklist/inspection')).body.text);
    expect((await other('GET', PATH)).body.items).to.deep.equal([]);
  });

  it('says that it takes the definition out, and that somebody has published it since', async () => {
    const { world, editor } = here;
    const as = await here.as(here.chief);
    await saveDraft(world.ctx, editor, { kind: 'checklist', id: 'inspection', definition: null, revision: 0 });
    await publishEdit(world, FILE, (json) => (json.title.en = 'Looked over'));
    const { items } = (await as('GET', PATH)).body;
    expect(items[0]).to.include({ removes: true, baseMoved: true, text: 'null' });
  });

  it('is not told of other definitions, and refused to who may not draft', async () => {
    await draftEdit(here.world, here.editor, FILE, (json) => json.items.pop());
    const as = await here.as(here.chief);
    expect((await as('GET', '/definitions/workflow/repair/drafts')).body.items).to.deep.equal([]);
    const refused = await (await here.as(here.desk))('GET', PATH);
    expect([refused.status, refused.body.error.code]).to.deep.equal([403, 'FORBIDDEN']);
  });
});
