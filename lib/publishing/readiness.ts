import type { Arrangement } from "@/lib/issues/arrangement";
import type { IssueComposition } from "@/lib/issues/compose-issue";
import type { Id } from "@/lib/kernel/ids";
import type { Lapse } from "./covers";
import type { PageCounts } from "./page-budget";
import type { Blocker } from "./blocker";

/** How far an issue is, and all that its desk shows. Plain data, as a page takes it. */
export type IssueReadiness = {
  arrangement: Arrangement;
  composition: IssueComposition;
  /** What a sign-off would be about, and what publishing has to name. */
  hash: string;
  blockers: Blocker[];
  contentBlockers: Blocker[];
  /** What is told of and does not hold it back. */
  warnings: Blocker[];
  /** The newest sign-off; `holds` while it is about what stands there now. */
  signOff: { by: string; at: string; hash: string; holds: boolean } | null;
  /** In what it is no longer as it was signed. */
  lapses: Lapse[];
  assemblerIds: Id[];
  live: { editionId: Id; number: number; hash: string } | null;
  /** The number that the next edition will have. */
  nextEdition: number;
  /** Printed pages as far as they are known without setting anything. */
  pages: PageCounts;
  may: { arrange: boolean; plan: boolean; signOff: boolean; publish: boolean };
};

/** An edition in the list of an issue's. */
export type EditionLine = {
  id: Id;
  number: number;
  hash: string;
  reason: string;
  publicNote: string;
  publishedBy: string;
  publishedAt: string;
  live: boolean;
};
