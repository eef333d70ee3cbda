import { expect } from 'chai';
import { namesOfDocuments } from '../../../designer/drafts/names-of-documents.ts';
import { pairs } from '../../../designer/drafts/pairs.ts';
import { peopleAt } from '../../../designer/drafts/people-at.ts';
import { sayValue } from '../../../designer/drafts/say-value.ts';
import { overlaySentences, workflowSentences } from '../../../designer/drafts/workflow-sentences.ts';
import { lineDiff, withAround } from '../../../designer/editors/history/line-diff.ts';
import type { Json } from '../../../designer/model/json.ts';
import type { DocumentState } from '../../../designer/workspace/document-state.ts';
import { editPack, readPackFiles, shippedPack } from '../../support/world-pack.ts';

const FILES = readPackFiles(shippedPack('fleet-telematics'));
const WORKFLOW = 'workflows/service-request.json';
const OVERLAY = 'overlays/northern-lines-contract.json';
const json = (file: string, files: ReadonlyMap<string, string> = FILES): Json =>
  JSON.parse(files.get(file) ?? 'null') as Json;
const held = (kind: DocumentState['key']['kind'], value: Json): DocumentState =>
  ({ key: { kind, id: 'x' }, value }) as DocumentState;
const NAMES = namesOfDocuments([held('statuses', json('statuses.json')), held('role', json('roles/coordinator.json'))]);

describe('differences of drafts as sentences', () => {
  it('a workflow is told by its states, transitions and timers, in both languages', () => {
    const edited = editPack(FILES, WORKFLOW, (workflow) => {
      const [delay] = Object.keys(workflow.delays);
      workflow.delays[delay ?? ''].duration = 'PT7M';
    });
    const said = (language: 'en' | 'ru') => workflowSentences(json(WORKFLOW), json(WORKFLOW, edited), NAMES, language);
    expect(said('en')?.join()).to.match(/7 min/);
    expect(said('ru')?.join()).to.match(/7 мин/);
  });

  it('the same text, and one that only looks otherwise on the drawing, say nothing', () => {
    const moved = editPack(FILES, WORKFLOW, (workflow) => void (workflow.layout = { 'line-1': { x: 1, y: 2 } }));
    expect(workflowSentences(json(WORKFLOW), json(WORKFLOW), NAMES, 'en')).to.deep.equal([]);
    expect(workflowSentences(json(WORKFLOW), json(WORKFLOW, moved), NAMES, 'en')).to.deep.equal([]);
  });

  it('an overlay is told by what its clients have otherwise', () => {
    const edited = editPack(FILES, OVERLAY, (overlay) => {
      overlay.operations = overlay.operations.filter(
        (each: { transition?: string }) => each.transition !== 'answer-at-line-1',
      );
    });
    const said = overlaySentences(json(WORKFLOW), json(OVERLAY), json(OVERLAY, edited), NAMES, 'en');
    expect(said).to.have.length(1);
  });

  it('a broken text is told otherwise: there are no sentences', () => {
    for (const broken of [null, {}, { machine: 1 }, { operations: 'x' }] as Json[]) {
      expect(workflowSentences(json(WORKFLOW), broken, NAMES, 'en')).to.equal(null);
      expect(overlaySentences(json(WORKFLOW), json(OVERLAY), broken, NAMES, 'en')).to.equal(null);
      expect(overlaySentences(broken, json(OVERLAY), json(OVERLAY), NAMES, 'en')).to.equal(null);
    }
  });

  it('names are those of the workspace; broken definitions have none', () => {
    expect(NAMES.title('status', 'line-2')).to.deep.include({ en: 'Line 2' });
    expect(NAMES.title('role', 'coordinator')).to.have.property('ru');
    expect(NAMES.title('role', 'nobody')).to.equal(undefined);
    const broken = namesOfDocuments([held('statuses', { statuses: [null, 1, { id: 'a' }] }), held('fields', null)]);
    expect(broken.title('status', 'a')).to.equal(undefined);
  });

  it('values are read as far as they can be', () => {
    const words = {
      title: (title: unknown) => (title as { en?: string })?.en ?? '',
      list: (all: readonly string[]) => all.join(', '),
      duration: (text: string) => `${text}!`,
      nothing: 'nothing',
    };
    expect(sayValue('text', words)).to.equal('text');
    expect(sayValue('PT20M', words)).to.equal('PT20M!');
    expect(sayValue(undefined, words)).to.equal('nothing');
    expect(sayValue(['a', 'b'], words)).to.equal('a, b');
    expect(sayValue({ id: 'x', title: { en: 'Photo' } }, words)).to.equal('Photo (x)');
    expect(sayValue({ en: 'Photo' }, words)).to.equal('Photo');
    expect(sayValue({ a: [1] }, words)).to.equal('{ "a": [ 1 ] }');
    expect(sayValue(['x'.repeat(1000), 7], words).length).to.be.lessThan(410);
  });
});

describe('two texts beside each other', () => {
  it('what is gone stands beside what came for it', () => {
    const rows = pairs(withAround(lineDiff('a\nb\nc\n', 'a\nB\nC\nc\n')));
    expect(rows.map((row) => [row?.before?.text, row?.after?.text, row?.changed])).to.deep.equal([
      ['a', 'a', false],
      ['b', 'B', true],
      [undefined, 'C', true],
      ['c', 'c', false],
    ]);
  });

  it('long parts that are the same are left out', () => {
    const text = Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n');
    const rows = pairs(withAround(lineDiff(text, text.replace('line 25', 'other'))));
    expect(rows.filter((row) => row === null)).to.have.length(2);
    expect(rows.length).to.equal(9);
  });
});

describe('who is at a definition', () => {
  const draft = (uuid: string) => ({
    by: { uuid, name: uuid, kind: 'staff' },
    revision: 1,
    updatedAt: '',
    removes: false,
    baseMoved: false,
    text: '{}',
  });

  it('is who looks and who has a draft, each once, without oneself', () => {
    const people = peopleAt(
      [
        { uuid: 'me', name: 'Me' },
        { uuid: 'a', name: 'Ann' },
      ],
      [draft('a'), draft('b'), draft('me')],
      'me',
    );
    expect(people.map(({ uuid, looks, draft: one }) => [uuid, looks, one !== null])).to.deep.equal([
      ['a', true, true],
      ['b', false, true],
    ]);
  });

  it('is nobody when only the erased and oneself are there', () => {
    expect(peopleAt([{ uuid: 'me', name: 'Me' }], [{ ...draft('x'), by: null }], 'me')).to.deep.equal([]);
  });
});
