import { guardRoute } from "@/app/(studio)/guard-route";
import { createTable } from "@/lib/tables/create-table.server";
import { createTableSchema, maxTableBytes } from "@/lib/tables/table";

/** Makes a table. A route rather than a server action, since a large table is larger than an action may be. */
export const POST = guardRoute({ body: createTableSchema, maximum: maxTableBytes }, ({ actor, body }) =>
  createTable(actor, body),
);
