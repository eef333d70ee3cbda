import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize';

/** Who belongs to which team. */
export function defineMembership(sequelize: Sequelize) {
  class Membership extends Model<InferAttributes<Membership>, InferCreationAttributes<Membership>> {
    declare team_id: number;
    declare person_id: number;
  }
  return Membership.init(
    {
      team_id: { type: DataTypes.BIGINT, primaryKey: true },
      person_id: { type: DataTypes.BIGINT, primaryKey: true },
    },
    { sequelize, tableName: 'membership', timestamps: false },
  );
}
