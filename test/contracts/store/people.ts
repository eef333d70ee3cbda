import { expect } from 'chai';
import { readActor } from '../../../engine/store/index.ts';
import type { Ground } from '../store.contract.ts';
import { makeWorld, NOW } from './world.ts';

export function peopleContract(ground: Ground): void {
  describe('people', () => {
    it('reads an actor with roles and teams by one statement', async () => {
      const store = await ground.fresh();
      const { personId, personUuid, teamId } = await makeWorld(store);
      const second = await store.models.Team.create({ code: 'desk', title: { en: 'Desk' }, created_at: NOW });
      await store.models.Membership.create({ team_id: second.id, person_id: personId });
      const statements: string[] = [];
      const counted: typeof store.read = {
        dialect: store.dialect,
        all: (sql, params) => {
          statements.push(sql);
          return store.read.all(sql, params);
        },
        run: store.read.run.bind(store.read),
      };
      expect(await readActor(counted, personUuid)).to.deep.equal({
        id: personId,
        uuid: personUuid,
        kind: 'staff',
        name: 'Ада',
        active: true,
        roles: ['line-1'],
        clientId: null,
        teams: ['desk', 'field'],
        teamIds: [teamId, second.id].map(String).toSorted().map(Number),
        standsFor: [],
      });
      expect(statements).to.have.length(1);
    });

    it('reads a person of a client without teams', async () => {
      const store = await ground.fresh();
      const { clientId } = await makeWorld(store);
      const person = { kind: 'client' as const, name: 'Боб', roles: [], client_id: clientId, created_at: NOW };
      const { uuid } = await store.models.Person.create(person);
      expect(await readActor(store.read, uuid))
        .to.include({ kind: 'client', clientId })
        .and.to.deep.include({ teams: [], teamIds: [] });
    });

    it('tells who is not active, and knows no stranger', async () => {
      const store = await ground.fresh();
      const { personId, personUuid } = await makeWorld(store);
      await store.models.Person.update({ active: 0 }, { where: { id: personId } });
      expect((await readActor(store.read, personUuid))?.active).to.equal(false);
      expect(await readActor(store.read, 'nobody')).to.equal(undefined);
    });

    it('keeps JSON of models as text and gives it back as it was', async () => {
      const { models, read } = await ground.fresh();
      await models.Team.create({ code: 't', title: { en: 'T', ru: 'Ё' }, created_at: NOW });
      expect((await models.Team.findOne())?.title).to.deep.equal({ en: 'T', ru: 'Ё' });
      expect(await read.all('SELECT title FROM team')).to.deep.equal([{ title: '{"en":"T","ru":"Ё"}' }]);
    });

    it('finds the members of a team through the models', async () => {
      const store = await ground.fresh();
      await makeWorld(store);
      const team = await store.models.Team.findOne({ include: [{ model: store.models.Person, as: 'members' }] });
      const members = (team as unknown as { members: { name: string }[] }).members;
      expect(members.map(({ name }) => name)).to.deep.equal(['Ада']);
    });
  });
}
