import type * as policies from "@/lib/access/policies";

/** Every predicate of `policies.ts`: the functions named `may…`. */
export type Action = {
  [Name in keyof typeof policies]: (typeof policies)[Name] extends (...args: never[]) => boolean ? Name : never;
}[keyof typeof policies];

/**
 * What each action is asked about. The type makes the list complete: a new predicate without a line here does not compile,
 * and the table test asks for a row for each line.
 */
export const actionFacts = {
  mayCreatePublication: "house",
  mayManagePeople: "house",
  mayReadHouseAudit: "house",
  mayReadMail: "house",
  mayReadPublication: "publication",
  mayChangeSettings: "publication",
  mayChangeGate: "publication",
  mayManageWebhooks: "publication",
  mayManageSubscribers: "publication",
  mayReadPeople: "publication",
  mayReadAudit: "publication",
  mayCreateArticle: "publication",
  mayReadAllArticles: "publication",
  mayReadArticle: "article",
  mayEditArticle: "article",
  maySubmitArticle: "article",
  mayReopenArticle: "article",
  mayAssignPeople: "publication",
  maySpikeArticle: "publication",
  mayRestoreArticle: "publication",
  mayAssignReviewers: "publication",
  mayComment: "article",
  maySuggest: "article",
  mayAnswerSuggestion: "article",
  mayResolveThread: "article",
  mayResolveBlocking: "thread",
  mayDecide: "round",
  mayOverride: "round",
  mayReadIssue: "publication",
  mayPlanIssue: "publication",
  mayArrangeContents: "publication",
  maySignOff: "issue",
  maySharePreview: "publication",
  mayPublishIssue: "publication",
  mayCorrect: "publication",
  mayReadSources: "publication",
  mayManageSources: "publication",
  mayReadTables: "publication",
  mayManageTables: "publication",
  mayReadCharts: "publication",
  mayManageCharts: "publication",
  mayReadMedia: "publication",
  mayManageMedia: "publication",
  mayRemoveMaterial: "publication",
} as const satisfies Record<Action, "house" | "publication" | "article" | "round" | "issue" | "thread">;

export const actions = Object.keys(actionFacts) as Action[];
