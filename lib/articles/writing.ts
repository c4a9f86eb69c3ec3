import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, maySuggest, type ReviewedFacts } from "@/lib/access/policies";
import { type ArticleState, takesEdits, takesSuggestions } from "./article-state";

/**
 * What somebody's steps may do in a document now. `editable`: their editor lets them write. `suggestOnly`: what they send makes, takes back or
 * rejects suggestions and changes no text. Both false: nothing is taken.
 */
export type Writing = { readonly editable: boolean; readonly suggestOnly: boolean };

/**
 * While an article is with its reviewers they go on suggesting; whoever handed it in does not write on beside them, but may reject what they
 * suggest, which leaves the text as it is.
 */
export function writingOf(actor: Actor, facts: ReviewedFacts & { readonly state: ArticleState }): Writing {
  const mayEdit = mayEditArticle(actor, facts);
  if (takesEdits(facts.state) && mayEdit) return { editable: true, suggestOnly: false };
  const suggestOnly = takesSuggestions(facts.state) && maySuggest(actor, facts);
  const isReviewer = facts.assignedReviewerIds.includes(actor.userId);
  return { editable: suggestOnly && (isReviewer || !mayEdit), suggestOnly };
}
