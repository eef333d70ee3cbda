import { DataTypes, Model } from 'sequelize';
import type { CreationOptional, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize';
import { uuidv7 } from '../uuidv7.ts';
import { jsonText } from './json-text.ts';

/** A group of people that owns a queue ("group" in the interface; a reserved word in SQL). */
export function defineTeam(sequelize: Sequelize) {
  class Team extends Model<InferAttributes<Team>, InferCreationAttributes<Team>> {
    declare id: CreationOptional<number>;
    declare uuid: CreationOptional<string>;
    declare code: string;
    declare title: Record<string, string>;
    declare created_at: number;
  }
  return Team.init(
    {
      id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
      uuid: { type: DataTypes.STRING(36), defaultValue: () => uuidv7() },
      code: DataTypes.STRING(64),
      title: jsonText('title'),
      created_at: DataTypes.BIGINT,
    },
    { sequelize, tableName: 'team', timestamps: false },
  );
}
