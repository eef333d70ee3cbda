import { DataTypes, Model } from 'sequelize';
import type { CreationOptional, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize';
import { uuidv7 } from '../uuidv7.ts';
import { jsonText } from './json-text.ts';

/** An employee, a contact of a client, or the system itself. `active` is 0 or 1. */
export function definePerson(sequelize: Sequelize) {
  class Person extends Model<InferAttributes<Person>, InferCreationAttributes<Person>> {
    declare id: CreationOptional<number>;
    declare uuid: CreationOptional<string>;
    declare kind: 'staff' | 'client' | 'system';
    declare name: string;
    declare email: CreationOptional<string | null>;
    declare phone: CreationOptional<string | null>;
    declare client_id: CreationOptional<number | null>;
    declare roles: string[];
    declare active: CreationOptional<0 | 1>;
    declare created_at: number;
  }
  return Person.init(
    {
      id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
      uuid: { type: DataTypes.STRING(36), defaultValue: () => uuidv7() },
      kind: DataTypes.STRING(16),
      name: DataTypes.STRING(255),
      email: { type: DataTypes.STRING(255), allowNull: true },
      phone: { type: DataTypes.STRING(64), allowNull: true },
      client_id: { type: DataTypes.BIGINT, allowNull: true },
      roles: jsonText('roles'),
      active: { type: DataTypes.INTEGER, defaultValue: 1 },
      created_at: DataTypes.BIGINT,
    },
    { sequelize, tableName: 'person', timestamps: false },
  );
}
