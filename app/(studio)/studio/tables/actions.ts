"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { keepTableRevision } from "@/lib/articles/keep-table-revision.server";
import { tableUpdateSchema } from "@/lib/articles/table-uses";
import { takeTableRevision } from "@/lib/articles/take-table-revision.server";
import { findSources, findSourcesSchema } from "@/lib/sources/find-sources.server";

/** Sources to name in a table. Tables themselves are sent to app/api/tables: they may be larger than an action takes. */
export const findTableSourcesAction = guardAction(findSourcesSchema, findSources);

/** An article takes a table's newer revision, or shall not. */
export const takeTableRevisionAction = guardAction(tableUpdateSchema, takeTableRevision);
export const keepTableRevisionAction = guardAction(tableUpdateSchema, keepTableRevision);
