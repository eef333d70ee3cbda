import type { Sequelize } from 'sequelize';
import type { Connection } from './connection.ts';

/** The part of Sequelize's connection manager that we use, with the type that its connections really have. */
interface Manager {
  getConnection(options: object): Promise<Connection>;
  releaseConnection(connection: Connection): void;
  destroyConnection(connection: Connection): Promise<void>;
}

/** Raw connections out of the one pool that the models use too. */
export class ConnectionPool {
  readonly #manager: Manager;

  constructor(sequelize: Sequelize) {
    this.#manager = sequelize.connectionManager as unknown as Manager;
  }

  take(): Promise<Connection> {
    return this.#manager.getConnection({});
  }

  give(connection: Connection): void {
    this.#manager.releaseConnection(connection);
  }

  /** For a connection in an unknown state: nobody may get it again. */
  async drop(connection: Connection): Promise<void> {
    connection.destroy();
    await this.#manager.destroyConnection(connection);
  }
}
