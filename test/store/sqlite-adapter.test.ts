import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import {
  type CreationOptional,
  DatabaseError,
  DataTypes,
  ForeignKeyConstraintError,
  type InferAttributes,
  type InferCreationAttributes,
  Model,
  Op,
  QueryTypes,
  Sequelize,
  TimeoutError,
  Transaction,
  UniqueConstraintError,
} from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';
import { Database } from '../../engine/store/dialects/sqlite/database.ts';
import { sqliteModule } from '../../engine/store/dialects/sqlite/driver-module.ts';
import { failure } from '../support/failure.ts';
import { tempFolder } from '../support/temp.ts';

/** Plain Sequelize on the adapter, with what our own schema does not use: dates, decimals, blobs, JSON. */
class Item extends Model<InferAttributes<Item>, InferCreationAttributes<Item>> {
  declare id: CreationOptional<number>;
  declare key: string;
  declare data: CreationOptional<object | null>;
  declare at: CreationOptional<Date | null>;
  declare day: CreationOptional<string | null>;
  declare flag: CreationOptional<boolean>;
  declare money: CreationOptional<string | null>;
  declare big: CreationOptional<string | number | null>;
  declare blob: CreationOptional<Buffer | null>;
}

class Part extends Model<InferAttributes<Part>, InferCreationAttributes<Part>> {
  declare id: CreationOptional<number>;
  declare itemId: number;
}

const create = (key: string, transaction?: Transaction): Promise<Item> => Item.create({ key }, { transaction });

describe('Sequelize on node:sqlite', () => {
  let sequelize: Sequelize;

  before(async () => {
    sequelize = new Sequelize({
      dialect: 'sqlite',
      dialectModule: sqliteModule,
      storage: join(tempFolder('adapter'), 'a.db'),
      logging: false,
      transactionType: Transaction.TYPES.IMMEDIATE,
    });
    Item.init(
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        key: { type: DataTypes.STRING, unique: true, allowNull: false },
        data: DataTypes.JSON,
        at: DataTypes.DATE(3),
        day: DataTypes.DATEONLY,
        flag: { type: DataTypes.BOOLEAN, defaultValue: false },
        money: DataTypes.DECIMAL(12, 2),
        big: DataTypes.BIGINT,
        blob: DataTypes.BLOB,
      },
      { sequelize, tableName: 'item' },
    );
    Part.init(
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        itemId: { type: DataTypes.INTEGER, allowNull: false, references: { model: 'item', key: 'id' } },
      },
      { sequelize, tableName: 'part' },
    );
    Item.hasMany(Part, { foreignKey: 'itemId', as: 'parts' });
    await sequelize.sync();
  });

  beforeEach(async () => {
    await Part.destroy({ where: {} });
    await Item.destroy({ where: {} });
  });

  after(() => sequelize.close());

  describe('values', () => {
    it('come back as they were: JSON, dates to the millisecond, booleans, blobs', async () => {
      const at = new Date('2026-11-22T01:02:03.456Z');
      const data = { a: [1, 'ё'], n: null };
      const { id } = await Item.create({
        key: 'k',
        data,
        at,
        day: '2026-11-22',
        flag: true,
        blob: Buffer.from([1, 2]),
      });
      const found = await Item.findByPk(id, { rejectOnEmpty: true });
      expect(found.get()).to.deep.include({ data, at, day: '2026-11-22', flag: true });
      expect([...(found.blob ?? [])]).to.deep.equal([1, 2]);
    });

    it('lose nothing up to 2^53 and are refused beyond, never rounded', async () => {
      const { id } = await Item.create({ key: 'k', big: String(Number.MAX_SAFE_INTEGER) });
      expect((await Item.findByPk(id))?.big).to.equal(Number.MAX_SAFE_INTEGER);
      await Item.create({ key: 'large', big: '9223372036854775807' });
      const error = await failure(Item.findOne({ where: { key: 'large' } }));
      expect(error.message).to.contain('too large');
    });

    it('keep whole numbers whole, also in a text', async () => {
      const bound = await sequelize.query('SELECT typeof($1) AS kind', { bind: [42], type: QueryTypes.SELECT });
      expect(bound).to.deep.equal([{ kind: 'integer' }]);
    });

    it('come as plain objects in raw selects, with binds and replacements', async () => {
      await create("b'2");
      const bound = await sequelize.query('SELECT `key` FROM item WHERE `key` = $1', {
        bind: ["b'2"],
        type: QueryTypes.SELECT,
      });
      const replaced = await sequelize.query('SELECT `key` FROM item WHERE `key` IN (:k)', {
        replacements: { k: ["b'2", 'x'] },
        type: QueryTypes.SELECT,
      });
      expect([bound, replaced]).to.deep.equal([[{ key: "b'2" }], [{ key: "b'2" }]]);
      expect(Object.getPrototypeOf(bound[0])).to.equal(Object.prototype);
    });
  });

  describe('statements', () => {
    it('give ids to a bulk insert, which Sequelize reads only from a class called Statement', async () => {
      const rows = await Item.bulkCreate(Array.from({ length: 50 }, (_, at) => ({ key: `b${at}`, data: { n: at } })));
      expect(new Set(rows.map(({ id }) => id)).size).to.equal(50);
      expect(rows.map(({ id }) => id)).to.not.include(null);
      expect(await Item.count({ where: { 'data.n': { [Op.gte]: 40 } } as never })).to.equal(10);
      const [updated] = await Item.update({ flag: true }, { where: { key: { [Op.like]: 'b1%' } } });
      expect(updated).to.equal(11);
    });

    it('include rows of other tables and upsert', async () => {
      const { id } = await create('a');
      await Part.create({ itemId: id });
      const data: object = { n: 1 };
      await Item.upsert({ key: 'a', data });
      const found = await Item.findOne({ where: { key: 'a' }, include: [{ model: Part, as: 'parts' }] });
      expect((found as unknown as { parts: Part[] }).parts).to.have.length(1);
      expect(found?.data).to.deep.equal({ n: 1 });
    });

    it('refuse a duplicate, naming its column, and a reference to nothing', async () => {
      await create('a');
      const duplicate = await failure(create('a'));
      expect(duplicate).to.be.instanceOf(UniqueConstraintError);
      expect((duplicate as UniqueConstraintError).errors[0]?.path).to.equal('key');
      expect(await failure(Part.create({ itemId: 999 }))).to.be.instanceOf(ForeignKeyConstraintError);
    });

    it('refuse null without calling it a duplicate', async () => {
      const error = await failure(
        sequelize.query('INSERT INTO item (`key`, createdAt, updatedAt) VALUES (NULL, 0, 0)'),
      );
      expect(error).to.be.instanceOf(DatabaseError).and.not.instanceOf(UniqueConstraintError);
    });

    it('refuse what is not SQL', async () => {
      expect(await failure(sequelize.query('SELEKT 1'))).to.be.instanceOf(DatabaseError);
    });
  });

  describe('transactions', () => {
    it('commit, roll back, and undo a savepoint only', async () => {
      await sequelize.transaction((transaction) => create('kept', transaction));
      await failure(
        sequelize.transaction(async (transaction) => {
          await create('lost', transaction);
          throw new Error('undo');
        }),
      );
      await sequelize.transaction(async (transaction) => {
        await create('outer', transaction);
        await failure(
          sequelize.transaction({ transaction }, async (inner) => {
            await create('inner', inner);
            throw new Error('undo');
          }),
        );
      });
      expect((await Item.findAll({ order: ['key'] })).map(({ key }) => key)).to.deep.equal(['kept', 'outer']);
    });

    it('overlap without blocking each other or a single write', async () => {
      const one = (name: string, pause: number): Promise<Item> =>
        sequelize.transaction(async (transaction) => {
          await wait(pause);
          return create(name, transaction);
        });
      await Promise.all([one('a', 20), one('b', 1), create('c'), one('d', 1)]);
      expect(await Item.count()).to.equal(4);
    });

    it('let readers see the committed state while one is open', async () => {
      await sequelize.transaction(async (transaction) => {
        await create('a', transaction);
        expect(await Item.count()).to.equal(0);
        expect(await Item.count({ transaction })).to.equal(1);
      });
    });

    it('fail with a message, and never hang, when a query inside lacks its { transaction }', async () => {
      Database.patience = 100;
      const error = await failure(
        sequelize.transaction(async (transaction) => {
          await create('a', transaction);
          await create('b');
        }),
      ).finally(() => {
        Database.patience = 10_000;
      });
      expect(error).to.be.instanceOf(TimeoutError);
      expect(error.message).to.contain('missing its { transaction }');
      expect(await Item.count()).to.equal(0);
    });

    it('leave nothing held when COMMIT fails', async () => {
      await sequelize.query('CREATE TABLE late (item INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED)');
      const warn = console.warn;
      console.warn = () => undefined; // Sequelize says on the console that it drops the connection
      const error = await failure(
        sequelize.transaction((transaction) => sequelize.query('INSERT INTO late VALUES (999)', { transaction })),
      ).finally(() => {
        console.warn = warn;
      });
      expect(error).to.be.instanceOf(ForeignKeyConstraintError);
      await sequelize.transaction((transaction) => create('next', transaction));
      expect(await sequelize.query('SELECT * FROM late', { type: QueryTypes.SELECT })).to.deep.equal([]);
    });

    it('follow a call when Sequelize is given AsyncLocalStorage, and no other call', async () => {
      const storage = new AsyncLocalStorage<Map<string, unknown>>();
      const namespace = {
        run: (work: (context: unknown) => unknown) => {
          const context = new Map(storage.getStore() ?? []);
          return storage.run(context, () => {
            work(context);
            return context;
          });
        },
        bind: (work: unknown) => work,
        get: (name: string) => storage.getStore()?.get(name),
        set: (name: string, value: unknown) => storage.getStore()?.set(name, value),
      };
      Sequelize.useCLS(namespace);
      const one = (key: string): Promise<unknown> =>
        sequelize.transaction(async () => {
          await create(key);
          await wait(2);
          expect(await Item.count({ where: { key } })).to.equal(1);
          if (key === 'b') throw new Error('undo');
        });
      try {
        await Promise.allSettled(['a', 'b', 'c'].map(one));
      } finally {
        (Sequelize as unknown as { _cls: unknown })._cls = undefined;
      }
      expect((await Item.findAll({ order: ['key'] })).map(({ key }) => key)).to.deep.equal(['a', 'c']);
    });
  });

  it('runs Umzug up and down, keeping the indexes of a table whose column is dropped by SQL', async () => {
    const umzug = new Umzug({
      context: sequelize.getQueryInterface(),
      storage: new SequelizeStorage({ sequelize }),
      logger: undefined,
      migrations: [
        {
          name: '1',
          up: async ({ context }) => {
            await context.createTable('m', { a: DataTypes.STRING, b: DataTypes.INTEGER });
            await context.addIndex('m', ['a'], { name: 'm_a' });
          },
          down: async ({ context }) => context.dropTable('m'),
        },
        { name: '2', up: async ({ context }) => context.sequelize.query('ALTER TABLE m DROP COLUMN b') },
      ],
    });
    await umzug.up();
    expect(Object.keys(await sequelize.getQueryInterface().describeTable('m'))).to.deep.equal(['a']);
    const indexes = (await sequelize.getQueryInterface().showIndex('m')) as { name: string }[];
    expect(indexes.map(({ name }) => name)).to.deep.equal(['m_a']);
    await umzug.down({ to: 0 });
    expect(await sequelize.getQueryInterface().tableExists('m')).to.equal(false);
  });
});
