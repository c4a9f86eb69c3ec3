import type { ActionState } from "@/lib/access/action-state";
import type { TableContent } from "@/lib/document/table-content";
import type { TableState } from "@/lib/tables/table";

type Made = { readonly tableId: string; readonly revisionId: string };
type Revised = { readonly revisionId: string; readonly number: number };

export function createTable(publicationId: string, content: TableContent): Promise<ActionState<Made>> {
  return ask("POST", "/api/tables", { publicationId, content });
}

export function reviseTable(
  tableId: string,
  baseRevisionId: string,
  content: TableContent,
): Promise<ActionState<Revised>> {
  return ask("PUT", `/api/tables/${tableId}`, { baseRevisionId, content });
}

export function readTable(tableId: string, revisionId?: string): Promise<ActionState<TableState>> {
  return ask("GET", `/api/tables/${tableId}${revisionId ? `?revision=${revisionId}` : ""}`);
}

/** Asks a route and answers as an action does; a network that is gone is a refusal too: `unreachable`. */
async function ask<Value>(method: string, path: string, body?: unknown): Promise<ActionState<Value>> {
  try {
    const answer = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const value: unknown = await answer.json();
    if (answer.ok) return { ok: true, value: value as Value };
    return { ok: false, ...(value as { error: { code: string; facts: Record<string, unknown> } }) };
  } catch {
    return { ok: false, error: { code: "unreachable", facts: {} } };
  }
}
