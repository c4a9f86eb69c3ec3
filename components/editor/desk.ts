import { createContext, useContext, useSyncExternalStore } from "react";
import type { ActionState } from "@/lib/access/action-state";
import type { Draft } from "@/lib/sources/draft";
import type { PictureCard } from "@/lib/media/picture-card";
import type { PrintedPages } from "@/lib/publishing/page-budget";
import type { SourceInput } from "@/lib/sources/source";
import type { DiscussionActions } from "@/components/review/discussion/discussion-actions";
import type { HeldDiscussion } from "@/components/review/discussion/use-discussion";
import type { Unsent } from "./connection/unsent";
import type { ChartKind } from "@/lib/document/chart-content";
import type { ChartCard, Material, SourceCard, TableCard } from "./material";
import type { PictureDesk } from "./pictures/picture-desk";
import type { Picking } from "./picking";
import type { RecordDesk } from "./records/record-desk";
import type { ArticleSession, Snapshot } from "./session/article-session";

type Ask<Value> = (input: unknown) => Promise<ActionState<Value>>;

export type TableChoice = { readonly tableId: string; readonly revisionId: string; readonly caption: string };

export type ChartChoice = {
  readonly chartId: string;
  readonly revisionId: string;
  readonly caption: string;
  readonly kind: ChartKind;
  readonly tableCaption: string;
};

/** What the desk asks of the server beside the document itself. Handed in by the page, which may call commands. */
export type DeskActions = {
  readonly findSources: Ask<SourceCard[]>;
  readonly readSources: Ask<SourceCard[]>;
  readonly createSource: Ask<{ sourceId: string }>;
  /** What the web says of an address, a DOI or a reference. */
  readonly lookUpReferences: Ask<readonly Draft[]>;
  readonly findTables: Ask<TableChoice[]>;
  readonly readTables: Ask<TableCard[]>;
  readonly findCharts: Ask<ChartChoice[]>;
  readonly readCharts: Ask<ChartCard[]>;
  readonly discussion: DiscussionActions;
  readonly findPictures: Ask<PictureCard[]>;
  readonly readPictures: Ask<PictureCard[]>;
  readonly keepTable: Ask<unknown>;
};
export type NewSource = Partial<SourceInput> & Pick<SourceInput, "title" | "language">;

export type DeskPhase =
  | { readonly kind: "opening"; readonly waiting: boolean }
  | { readonly kind: "open"; readonly session: ArticleSession }
  | { readonly kind: "closed"; readonly code: string; readonly reference?: string };

/** What of the desk is open beside the text. */
export type DeskView = {
  /** What the bar for finding is open for. */
  readonly finding: "find" | "replace" | null;
  readonly outline: boolean;
  /** Only the text, and of it only the block at the caret. */
  readonly focused: boolean;
};

export type Desk = {
  readonly publicationId: string;
  /** Of the article (BCP 47). */
  readonly language: string;
  readonly phase: DeskPhase;
  readonly leftBehind: readonly Unsent[];
  readonly forget: (unsent: Unsent) => void;
  readonly reopen: () => void;
  readonly articleId: string;
  /** By right: whether the state allows it is asked of the session. */
  readonly mayEdit: boolean;
  readonly printed: PrintedPages | null;
  readonly discussion: HeldDiscussion;
  readonly actions: DeskActions;
  readonly sources: Material<SourceCard>;
  readonly tables: Material<TableCard>;
  readonly charts: Material<ChartCard>;
  readonly pictures: PictureDesk;
  readonly records: RecordDesk;
  readonly picking: Picking;
  readonly pick: (what: Picking) => void;
  /** What was typed when a new source was asked for. */
  readonly newSource: string;
  readonly askNewSource: (typed: string) => void;
  readonly view: DeskView;
  readonly show: (part: Partial<DeskView>) => void;
};

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("this part belongs on an article's desk");
  return desk;
}

/** The open session, or null while there is none. */
export function useSession(): ArticleSession | null {
  const { phase } = useDesk();
  return phase.kind === "open" ? phase.session : null;
}

/** Something read off the session. Must answer the same (===) as long as nothing is to be drawn anew: a word, a number, a text. */
export function useSessionValue<Value extends string | number | boolean | null>(
  read: (snapshot: Snapshot) => Value,
  none: Value,
): Value {
  const session = useSession();
  const now = () => (session ? read(session.snapshot()) : none);
  return useSyncExternalStore(session?.subscribe ?? never, now, () => none);
}

const never = () => () => {};
