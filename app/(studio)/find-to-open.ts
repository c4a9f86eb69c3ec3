"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { findToOpen, findToOpenSchema } from "@/lib/articles/find-to-open.server";

export const findToOpenAction = guardAction(findToOpenSchema, findToOpen);
