import { expect } from 'chai';
import { documentPdf } from '../../../../engine/commands/documents/index.ts';
import { readPaper } from '../../../support/paper-renderer.ts';
import { editPack, type Json } from '../../../support/world-pack.ts';
import { type DocumentGround, openDocumentGround, ORDER } from '../ground.ts';

const DATA = { schema: { type: 'object', properties: { doc: { type: 'object' }, request: { type: 'object' } } } };

describe('the description of a request, on paper', () => {
  for (const named of [true, false]) {
    describe(named ? 'of a type that names its field' : 'of a type that names none', () => {
      let on: DocumentGround;
      before(async () => {
        on = await openDocumentGround('sqlite', undefined, (files) =>
          editPack(
            new Map([...files, ['print-forms/told.json', JSON.stringify({ ...ORDER, id: 'told', data: DATA })]]),
            'request-types/remote-question.json',
            (type: Json) => {
              if (!named) delete type['descriptionField'];
            },
          ),
        );
        await on.entity();
      });
      after(() => on.world.close());

      it(named ? 'is what who filed it has typed there' : 'is not there, and its title is', async () => {
        const { uuid } = await on.issue(await on.file(), { form: 'told' });
        const { request } = readPaper((await documentPdf(on.world.ctx, on.coordinator, uuid)).bytes).data;
        expect(request.title).to.equal('No track');
        if (named) expect(request.description).to.equal('no-data');
        else expect(request).to.not.have.property('description');
      });
    });
  }
});
