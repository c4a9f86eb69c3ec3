import type { ChartProblem } from "@/lib/charts/check-chart";
import type { ChartContent } from "@/lib/document/chart-content";
import type { ChartChange } from "@/lib/rendering/chart/chart-changes";

/** A Source record as far as the page shows it. */
export type SourceCard = {
  readonly id: string;
  readonly title: string;
  readonly titleTranslation: string;
  readonly outlet: string;
  readonly language: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
};

export type TableCardCell = {
  readonly lines: readonly string[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHead: boolean;
  readonly align: "start" | "center" | "end" | null;
};

/** A Table record at one revision, ready to be shown. */
export type TableCard = {
  readonly tableId: string;
  readonly revisionId: string;
  readonly caption: string;
  readonly unit: string;
  readonly rows: readonly (readonly TableCardCell[])[];
  readonly notes: readonly string[];
  /** Its newest revision and how that differs; null: this is the newest. */
  readonly newer: { readonly revisionId: string; readonly changes: number; readonly figures: number } | null;
  /** Somebody left the article as it is, knowing of the newer. */
  readonly isKept: boolean;
};

/** A Chart record at one revision, drawn. */
export type ChartCard = {
  readonly chartId: string;
  readonly revisionId: string;
  readonly caption: string;
  readonly unit: string;
  readonly svg: string;
  /** Its table's remarks and sources. */
  readonly notes: readonly string[];
  /** How it would be drawn with all that is newest; null: just so. */
  readonly newer: ChartNews | null;
  /** Somebody left the article as it is, knowing of the newer figures. */
  readonly isKept: boolean;
};

/** What is newer in a chart, its table's figures or the way in which it is drawn. */
export type ChartNews = {
  /** The chart's head. */
  readonly revisionId: string;
  /** The head's content on its table's newest revision. */
  readonly content: ChartContent;
  /** Its table's figures are newer than those shown here; else it was only drawn anew. */
  readonly isTable: boolean;
  /** The head draws the newest figures: it needs only to be pinned. */
  readonly isDrawn: boolean;
  /** Of its table, the newest. */
  readonly tableNumber: number;
  /** The first of them; `changes` counts all. */
  readonly listed: readonly ChartChange[];
  readonly changes: number;
  readonly figures: number;
  /** Why the newest figures cannot be drawn so. */
  readonly problem: ChartProblem | null;
};

/** As many as one question may ask for. */
const mostRenewed = 60;

/** Records that the page shows by their id: asked for together, shown when they come. `null`: there is no such record. */
export class Material<Card> {
  readonly #read: (ids: readonly string[]) => Promise<Readonly<Record<string, Card>>>;
  readonly #known = new Map<string, Card | null>();
  readonly #listeners = new Set<() => void>();
  #wanted = new Set<string>();
  #asking = false;

  constructor(read: (ids: readonly string[]) => Promise<Readonly<Record<string, Card>>>) {
    this.#read = read;
  }

  /** The record, null if there is none, undefined while it is on its way. */
  get(id: string): Card | null | undefined {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#wanted.add(id);
    if (!this.#asking) {
      this.#asking = true;
      queueMicrotask(() => void this.#ask());
    }
    return undefined;
  }

  put(id: string, card: Card): void {
    this.#known.set(id, card);
    this.#tell();
  }

  /** Asks for everything again that it knows; what it knows is shown until the answer is there. */
  async renew(): Promise<void> {
    const ids = [...this.#known.keys()].slice(-mostRenewed);
    if (ids.length === 0) return;
    try {
      const found = await this.#read(ids);
      for (const id of ids) this.#known.set(id, found[id] ?? null);
      this.#tell();
    } catch {
      // The network is away: what is known stays.
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #ask(): Promise<void> {
    const ids = [...this.#wanted];
    this.#wanted = new Set();
    try {
      const found = await this.#read(ids);
      for (const id of ids) this.#known.set(id, found[id] ?? null);
      this.#tell();
    } catch {
      // The network is away: whoever shows these asks again when something changes.
    } finally {
      this.#asking = false;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
