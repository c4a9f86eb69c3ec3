import type { Wording } from "./form-words";
import type { FormWords, IssueView, Part } from "./issue-view";
import type { Pictures } from "./pictures";

/** What a pure renderer reads. */
export type RenderInput = { issue: IssueView; part: Part; words: FormWords; pictures: Pictures };

/** All that a form is made from; it can be sent to another process as it is. */
export type Rendering = { issue: IssueView; part: Part; wording: Wording; pictures: Pictures };
