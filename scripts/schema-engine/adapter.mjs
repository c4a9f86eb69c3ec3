import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** PostgreSQL's one-byte "char" (and its array), which the catalogue is full of and the adapter does not know: read as text. */
const readAs = new Map([
  [18, { oid: 25, type: ColumnTypeEnum.Character }],
  [1002, { oid: 1009, type: ColumnTypeEnum.CharacterArray }],
]);

/**
 * Prisma's PostgreSQL adapter with what its migration side lacks beside the native engine:
 * catalogue columns of type "char", scripts whose statements hold semicolons ($$ bodies), and a shadow database of its own.
 */
export class MigrationAdapter extends PrismaPg {
  #open = [];

  async connect() {
    const connection = repair(await super.connect());
    this.#open.push(connection);
    return connection;
  }

  /** A fresh database to replay the migrations in; dropped when the engine lets go of it. */
  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = repair(await new PrismaPg({ ...this.config, database }).connect());
    const close = shadow.dispose.bind(shadow);
    let closed;
    shadow.dispose = () => {
      closed ??= close().then(() => main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`));
      return closed;
    };
    this.#open.unshift(shadow); // closed before the connection that drops it
    return shadow;
  }

  /** Closes whatever the engine left open; closing a session also releases the migration lock that it held. */
  async disposeAll() {
    for (const connection of this.#open.splice(0)) await connection.dispose().catch(() => {});
  }
}

function repair(connection) {
  const { queryRaw, startTransaction, dispose } = connection;
  connection.queryRaw = (query) => queryReadingChars(connection, queryRaw, query);
  connection.executeScript = (script) => runScript(connection, script);
  if (startTransaction) {
    connection.startTransaction = async (level) => repair(await startTransaction.call(connection, level));
  }
  if (dispose) {
    let disposed;
    connection.dispose = () => {
      disposed ??= dispose.call(connection);
      return disposed;
    };
  }
  return connection;
}

/** Lets the adapter believe that a "char" column is text, then reports the type that the engine expects. */
async function queryReadingChars(connection, queryRaw, query) {
  const chars = [];
  const call = Object.create(connection);
  call.performIO = async (request) => {
    const answer = await connection.performIO(request);
    for (const [column, field] of answer.fields.entries()) {
      const reading = readAs.get(field.dataTypeID);
      if (!reading) continue;
      chars.push([column, reading.type]);
      field.dataTypeID = reading.oid;
    }
    return answer;
  };
  const result = await queryRaw.call(call, query);
  for (const [column, type] of chars) result.columnTypes[column] = type;
  return result;
}

/** One simple query for the whole script: the adapter's own way splits at every semicolon, also inside function bodies. */
async function runScript(connection, script) {
  try {
    await connection.underlyingDriver().query(script);
  } catch (error) {
    connection.onError(error);
  }
}
