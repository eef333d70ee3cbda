import type { Sequelize } from 'sequelize';
import { defineClient } from './client.ts';
import { defineMembership } from './membership.ts';
import { definePerson } from './person.ts';
import { defineTeam } from './team.ts';

export type Models = ReturnType<typeof defineModels>;

/** The models of the tables that are edited by hand; everything hot has a function with its own SQL. */
export function defineModels(sequelize: Sequelize) {
  const Client = defineClient(sequelize);
  const Person = definePerson(sequelize);
  const Team = defineTeam(sequelize);
  const Membership = defineMembership(sequelize);
  Person.belongsTo(Client, { foreignKey: 'client_id', as: 'client' });
  Team.belongsToMany(Person, { through: Membership, foreignKey: 'team_id', otherKey: 'person_id', as: 'members' });
  Person.belongsToMany(Team, { through: Membership, foreignKey: 'person_id', otherKey: 'team_id', as: 'teams' });
  return { Client, Person, Team, Membership };
}
