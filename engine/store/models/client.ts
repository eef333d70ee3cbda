import { DataTypes, Model } from 'sequelize';
import type { CreationOptional, InferAttributes, InferCreationAttributes, Sequelize } from 'sequelize';
import { uuidv7 } from '../uuidv7.ts';

/** A company that is served. Each store has classes of its own, because Sequelize binds a class to one database. */
export function defineClient(sequelize: Sequelize) {
  class Client extends Model<InferAttributes<Client>, InferCreationAttributes<Client>> {
    declare id: CreationOptional<number>;
    declare uuid: CreationOptional<string>;
    declare code: string;
    declare name: string;
    declare created_at: number;
  }
  return Client.init(
    {
      id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true },
      uuid: { type: DataTypes.STRING(36), defaultValue: () => uuidv7() },
      code: DataTypes.STRING(64),
      name: DataTypes.STRING(255),
      created_at: DataTypes.BIGINT,
    },
    { sequelize, tableName: 'client', timestamps: false },
  );
}
