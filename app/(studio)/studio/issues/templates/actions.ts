"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { changeTemplate, removeTemplate, removeTemplateSchema } from "@/lib/issues/change-template.server";
import { createNextIssue, createNextIssueSchema } from "@/lib/issues/create-next-issue.server";
import { createTemplate } from "@/lib/issues/create-template.server";
import { changeTemplateSchema, createTemplateSchema } from "@/lib/issues/template";

export const createTemplateAction = guardAction(createTemplateSchema, createTemplate);
export const createNextIssueAction = guardAction(createNextIssueSchema, createNextIssue);

export const changeTemplateAction = guardAction(changeTemplateSchema, async (actor, input) => {
  const result = await changeTemplate(actor, input);
  refresh();
  return result;
});

export const removeTemplateAction = guardAction(removeTemplateSchema, removeTemplate);
