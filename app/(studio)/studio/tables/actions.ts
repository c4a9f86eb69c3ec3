"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { findSources, findSourcesSchema } from "@/lib/sources/find-sources.server";

/** Sources to name in a table. Tables themselves are sent to app/api/tables: they may be larger than an action takes. */
export const findTableSourcesAction = guardAction(findSourcesSchema, findSources);
