/** PostgreSQL's codes for "somebody else was first": serialization failure, deadlock. */
const conflictCodes = new Set(["40001", "40P01"]);

/**
 * Whether a transaction failed only because another one was first, so that doing it again may succeed.
 * Prisma reports it as P2034, as a driver error, or, for raw queries, as P2010 with PostgreSQL's code inside.
 * Asked by code and not by class: a process may hold two copies of the client's classes.
 */
export function isConflict(error: unknown): boolean {
  return partsOf(error).some(
    (part) =>
      part.code === "P2034" ||
      part.kind === "TransactionWriteConflict" ||
      conflictCodes.has(String(part.originalCode ?? part.code)),
  );
}

/** Whether a query was ended because it took longer than its transaction allows (`statement_timeout`). */
export function isOutOfTime(error: unknown): boolean {
  return partsOf(error).some((part) => String(part.originalCode ?? part.code) === "57014");
}

/** An error and what it was caused by, as Prisma wraps them. */
function partsOf(error: unknown): Record<string, unknown>[] {
  const parts: Record<string, unknown>[] = [];
  for (let part = error, depth = 0; isObject(part) && depth < 5; depth += 1) {
    parts.push(part);
    part = part.cause ?? (isObject(part.meta) ? part.meta.driverAdapterError : undefined);
  }
  return parts;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
