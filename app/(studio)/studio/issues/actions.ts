"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { thenRefresh } from "@/app/(studio)/then-refresh";
import { changeGateRules, changeGateRulesSchema } from "@/lib/issues/change-gate-rules.server";
import {
  rewordChecklist,
  rewordChecklistSchema,
  tickPoint,
  tickPointSchema,
} from "@/lib/issues/change-checklist.server";
import { addItem, addItemSchema } from "@/lib/issues/add-item.server";
import { addSection, addSectionSchema } from "@/lib/issues/add-section.server";
import { changeColophon, changeColophonSchema } from "@/lib/issues/change-colophon.server";
import { changeIssueDetails, changeIssueDetailsSchema } from "@/lib/issues/change-issue-details.server";
import { changeItem, changeItemSchema } from "@/lib/issues/change-item.server";
import { changeSection, changeSectionSchema } from "@/lib/issues/change-section.server";
import { changeSummary, changeSummarySchema } from "@/lib/issues/change-summary.server";
import { createIssue, createIssueSchema } from "@/lib/issues/create-issue.server";
import { fillSlot, fillSlotSchema } from "@/lib/issues/fill-slot.server";
import { findPlaceable, findPlaceableSchema } from "@/lib/issues/find-placeable.server";
import { moveItem, moveItemSchema } from "@/lib/issues/move-item.server";
import { moveSection, moveSectionSchema } from "@/lib/issues/move-section.server";
import { removeItem, removeItemSchema } from "@/lib/issues/remove-item.server";
import { removeSection, removeSectionSchema } from "@/lib/issues/remove-section.server";
import { askSignOff, askSignOffSchema } from "@/lib/publishing/ask-sign-off.server";
import { publishIssue, publishIssueSchema } from "@/lib/publishing/publish-issue.server";
import { rollBackIssue, rollBackIssueSchema } from "@/lib/publishing/roll-back-issue.server";
import { signOffIssue, signOffIssueSchema } from "@/lib/publishing/sign-off-issue.server";

export const createIssueAction = guardAction(createIssueSchema, createIssue);
export const changeDetailsAction = guardAction(changeIssueDetailsSchema, (actor, input) =>
  thenRefresh(changeIssueDetails(actor, input)),
);
export const addSectionAction = guardAction(addSectionSchema, (actor, input) => thenRefresh(addSection(actor, input)));
export const changeSectionAction = guardAction(changeSectionSchema, (actor, input) =>
  thenRefresh(changeSection(actor, input)),
);
export const moveSectionAction = guardAction(moveSectionSchema, (actor, input) =>
  thenRefresh(moveSection(actor, input)),
);
export const removeSectionAction = guardAction(removeSectionSchema, (actor, input) =>
  thenRefresh(removeSection(actor, input)),
);
export const addItemAction = guardAction(addItemSchema, (actor, input) => thenRefresh(addItem(actor, input)));
export const fillSlotAction = guardAction(fillSlotSchema, (actor, input) => thenRefresh(fillSlot(actor, input)));
export const changeItemAction = guardAction(changeItemSchema, (actor, input) => thenRefresh(changeItem(actor, input)));
export const moveItemAction = guardAction(moveItemSchema, (actor, input) => thenRefresh(moveItem(actor, input)));
export const removeItemAction = guardAction(removeItemSchema, (actor, input) => thenRefresh(removeItem(actor, input)));
export const changeSummaryAction = guardAction(changeSummarySchema, (actor, input) =>
  thenRefresh(changeSummary(actor, input)),
);
export const changeColophonAction = guardAction(changeColophonSchema, (actor, input) =>
  thenRefresh(changeColophon(actor, input)),
);
export const tickPointAction = guardAction(tickPointSchema, (actor, input) => thenRefresh(tickPoint(actor, input)));
export const rewordChecklistAction = guardAction(rewordChecklistSchema, (actor, input) =>
  thenRefresh(rewordChecklist(actor, input)),
);
export const changeGateRulesAction = guardAction(changeGateRulesSchema, (actor, input) =>
  thenRefresh(changeGateRules(actor, input)),
);
export const findPlaceableAction = guardAction(findPlaceableSchema, findPlaceable);
export const askSignOffAction = guardAction(askSignOffSchema, askSignOff);
export const signOffAction = guardAction(signOffIssueSchema, (actor, input) => thenRefresh(signOffIssue(actor, input)));
export const publishAction = guardAction(publishIssueSchema, (actor, input) => thenRefresh(publishIssue(actor, input)));
export const rollBackAction = guardAction(rollBackIssueSchema, (actor, input) =>
  thenRefresh(rollBackIssue(actor, input)),
);
