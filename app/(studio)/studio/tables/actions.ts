"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { findSources, findSourcesSchema } from "@/lib/sources/find-sources.server";
import { createTable } from "@/lib/tables/create-table.server";
import { reviseTable } from "@/lib/tables/revise-table.server";
import { createTableSchema, reviseTableSchema } from "@/lib/tables/table";

export const createTableAction = guardAction(createTableSchema, createTable);
export const reviseTableAction = guardAction(reviseTableSchema, reviseTable);
export const findTableSourcesAction = guardAction(findSourcesSchema, findSources);
