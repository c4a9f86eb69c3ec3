import type { ActionState } from "@/lib/access/action-state";
import type { PlaceableArticle } from "@/lib/issues/issue-lines";

/** A guarded server action, as a page hands it down. */
export type IssueAction<Value> = (input: unknown) => Promise<ActionState<Value>>;
export type Changed = { version: number };

type Change = IssueAction<Changed>;

/** All that can be done at an issue's desk. */
export type IssueActions = {
  changeDetailsAction: Change;
  addSectionAction: Change;
  changeSectionAction: Change;
  moveSectionAction: Change;
  removeSectionAction: Change;
  addItemAction: Change;
  fillSlotAction: Change;
  changeItemAction: Change;
  moveItemAction: Change;
  removeItemAction: Change;
  changeSummaryAction: Change;
  changeColophonAction: Change;
  tickPointAction: IssueAction<unknown>;
  rewordChecklistAction: IssueAction<unknown>;
  findPlaceableAction: IssueAction<PlaceableArticle[]>;
  askSignOffAction: IssueAction<{ asked: number }>;
  signOffAction: IssueAction<{ signOffId: string }>;
  publishAction: IssueAction<{ editionId: string; number: number; hash: string }>;
  rollBackAction: IssueAction<{ number: number }>;
};

/** A text field of a form; empty when it is not there. */
export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

/** A number field of a form; null when it is empty. */
export function numberIn(data: FormData, name: string): number | null {
  const written = text(data, name).replaceAll(",", "").trim();
  return written === "" ? null : Number(written);
}
