import { expect } from 'chai';
import { demoChoices } from '../../../designer/editors/demo/demo-choices.ts';
import type { Json } from '../../../designer/model/json.ts';
import { REFERENCE_PLACES, referenceAt } from '../../../ui/schema-form/reference-places.ts';
import { nodeOf, partOf, schemaFor } from '../../../ui/schema-form/schema-node.ts';
import { titleIn } from '../../../ui/i18n/formats.ts';
import { pickersOf } from '../../../designer/workflow/pickers-of.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';

const english = (title: unknown): string => titleIn(title, 'en');
const demo = JSON.parse(readPackFiles(shippedPack('fleet-telematics')).get('demo/demo.json') ?? '') as {
  readonly [key: string]: Json;
};

describe('what a demo may name in itself', () => {
  it('is everything that its schema calls by an id, so that nothing of it is typed', () => {
    const offered = { ...pickersOf([], { title: english }), ...demoChoices({}, english) };
    const wanted = REFERENCE_PLACES.filter((place) => place.startsWith('demo#')).map((place) => {
      const steps = place.replace('demo#/', '').split('/');
      const node = partOf(nodeOf(schemaFor('demo')), ...steps);
      return node === undefined ? place : (referenceAt(node) ?? place);
    });
    expect(wanted).to.have.length.greaterThan(20);
    expect(Object.keys(offered)).to.include.members(wanted);
  });

  it('has the people, machines and contracts of the demo by their names', () => {
    const { person = [], equipment = [], contract = [], skill = [], area = [] } = demoChoices(demo, english);
    expect(person.find(({ id }) => id === 'darya')).to.include({ label: 'Дарья Климова' });
    expect(equipment.find(({ id }) => id === 'rn-40222')).to.include({ hint: 'О923ТР61' });
    expect(contract.find(({ id }) => id === 'northern-lines-service')?.label).to.match(/^100\/26 · /);
    expect(skill.length).to.be.greaterThan(0);
    expect(area.map(({ id }) => id)).to.not.include.members(skill.map(({ id }) => id));
  });

  it('has contacts who log in as well, and of staff nobody', () => {
    const { contact = [], person = [] } = demoChoices(demo, english);
    const ids = contact.map(({ id }) => id);
    expect(ids).to.include('viktor').and.not.include('darya');
    expect(person.map(({ id }) => id)).to.include('viktor');
  });

  it('has nothing of parts without a name, twice of none, and fails for no draft', () => {
    const broken: Json = {
      people: [null, { name: 'No id' }, { id: 'a' }, { id: 'a', name: 'Twice' }],
      sites: 'none',
      terms: 5,
    };
    const { person = [], site = [], skill = [] } = demoChoices(broken, english);
    expect(person.map(({ id, label }) => [id, label])).to.deep.equal([['a', 'a']]);
    expect([site, skill]).to.deep.equal([[], []]);
    for (const value of [null, [], 'text', 3] as const) expect(demoChoices(value, english).person).to.deep.equal([]);
  });
});
