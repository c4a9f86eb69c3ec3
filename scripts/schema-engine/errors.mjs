import { databaseName } from "./connection.mjs";

const unreachable = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "ECONNRESET"]);

/** Prisma's own code and words for what commonly goes wrong with a connection, or null for anything else. */
export function knownError(error, url) {
  const code = error?.code;
  if (code === "3D000") {
    return { error_code: "P1003", message: `Database \`${databaseName(url)}\` does not exist`, meta: {} };
  }
  if (code === "28P01" || code === "28000") {
    const message = "Authentication failed against database server, the provided database credentials are not valid.";
    return { error_code: "P1000", message, meta: {} };
  }
  if (unreachable.has(code)) {
    const server = new URL(url);
    const message = `Can't reach database server at \`${server.hostname}:${server.port || 5432}\``;
    return { error_code: "P1001", message, meta: {} };
  }
  return null;
}

/** The JSON-RPC error that the CLI turns into a sentence. */
export function rpcError(error, url, isPanic) {
  const known = knownError(error?.cause ?? error, url) ?? codedError(error);
  const unknown = { message: String(error?.message ?? error), backtrace: null };
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: isPanic, ...(known ?? unknown) },
  };
}

function codedError(error) {
  return error?.code ? { error_code: error.code, message: error.message, meta: error.meta ?? {} } : null;
}
