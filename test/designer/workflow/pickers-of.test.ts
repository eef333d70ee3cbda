import { expect } from 'chai';
import { kindOf } from '../../../engine/language/index.ts';
import type { JsonObject } from '../../../designer/model/json.ts';
import { type KnownDefinition, pickersOf } from '../../../designer/workflow/pickers-of.ts';
import { titlesOf, vocabularyOf } from '../../../designer/workflow/vocabulary-of.ts';
import { titleIn } from '../../../ui/i18n/formats.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const english = (title: unknown): string => titleIn(title, 'en');
const russian = (title: unknown): string => titleIn(title, 'ru');

function definitions(): KnownDefinition[] {
  return [...readPackFiles(shippedPack('fleet-telematics')).values()].map((text) => {
    const value = JSON.parse(text) as { $schema: string; id: string } & JsonObject;
    return { kind: kindOf(value.$schema) ?? 'pack', id: value.id, value };
  });
}

describe('what a definition may name', () => {
  it('is offered by its title in the language of whoever looks', () => {
    const pack = definitions();
    const label = (title: typeof english): string | undefined =>
      pickersOf(pack, { title }).role?.find(({ id }) => id === 'coordinator')?.label;
    expect(label(english)).to.match(/^[A-Z]/);
    expect(label(russian)).to.match(/^[А-Я]/);
  });

  it('has statuses and stages of the set that the workflow speaks, with their colours', () => {
    const pack = definitions();
    const { status = [], stage = [] } = pickersOf(pack, { title: english });
    expect(status.length).to.be.greaterThan(5);
    expect(stage.length).to.be.greaterThan(3);
    expect(status[0]?.color).to.match(/^#[0-9a-f]{6}$/);
  });

  it('has no status of another set', () => {
    const pack = definitions();
    expect(pickersOf(pack, { title: english, statuses: 'no-such-set' }).status).to.deep.equal([]);
  });

  it('has what the server knows of clients and groups first, and nothing twice', () => {
    const pack = definitions();
    const { client = [] } = pickersOf(pack, { title: english, clients: [{ id: 'northern-lines', label: 'NL plc' }] });
    expect(client.filter(({ id }) => id === 'northern-lines')).to.deep.equal([
      { id: 'northern-lines', label: 'NL plc' },
    ]);
    expect(client.length).to.be.greaterThan(1);
  });

  it('tells how many people have a role where that is known', () => {
    const pack = definitions();
    const { role = [] } = pickersOf(pack, {
      title: english,
      ofRole: (id) => (id === 'coordinator' ? '3 people' : undefined),
    });
    expect(role.find(({ id }) => id === 'coordinator')?.hint).to.equal('coordinator · 3 people');
    expect(role.find(({ id }) => id === 'dispatcher')?.hint).to.equal('dispatcher');
  });

  it('never throws on definitions that are wrong or unfinished, and gives nothing of them', () => {
    const wrong: KnownDefinition[] = [
      { kind: 'statuses', id: 'a', value: { id: 'a', statuses: 'none', stages: [null, { id: 3 }] } },
      { kind: 'fields', id: 'b', value: [1, 2] },
      { kind: 'role', id: 'c', value: { title: { en: 'No id' } } },
      { kind: 'checklist', id: 'd', value: { id: 'd', title: 'no title', items: 5 } },
      { kind: 'demo', id: 'e', value: null },
    ];
    const found = pickersOf(wrong, { title: english });
    expect(found).to.include.keys('status', 'stage', 'role', 'field');
    expect([found.status, found.stage, found.role, found.field]).to.deep.equal([[], [], [], []]);
    expect(found.checklist).to.deep.equal([{ id: 'd', label: 'd', hint: 'd' }]);
    expect(vocabularyOf(wrong, undefined)).to.deep.include({ fields: [], checklists: [], statuses: [] });
    expect(titlesOf(wrong).title('status', 'a')).to.equal(undefined);
  });
});

describe('the facts a rule may read', () => {
  it('are those of the fields and checklists of the pack', () => {
    const vocabulary = vocabularyOf(definitions(), undefined);
    expect(vocabulary.fields.map(({ id }) => id)).to.include('order-number');
    expect(vocabulary.roles).to.include('coordinator');
    expect(vocabulary.checklists.length).to.be.greaterThan(0);
  });

  it('are called by their titles, an option by its field', () => {
    const { title } = titlesOf(definitions());
    expect(english(title('field', 'order-number'))).to.match(/order/i);
    expect(title('field', 'unknown-field')).to.equal(undefined);
  });
});
