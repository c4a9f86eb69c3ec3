import type { Derivation } from "./derivation";
import type { ReferenceView } from "./view";

/** What a revision froze of a Source. Days are ISO. */
export type FrozenSource = {
  readonly title: string;
  readonly titleTranslation?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
  readonly accessedOn?: string | null | undefined;
  readonly archiveUrl?: string | null | undefined;
};

type Listed = { readonly sourceId: string; readonly locator: string };

/**
 * The references of an article: sources cited in the text in the order of their first citation, with their numbers; then
 * the listed ones that are not yet among them. A source that the revision does not hold is left out: its own check refuses that.
 */
export function referenceViews(
  derivation: Derivation,
  listed: readonly Listed[],
  sources: Readonly<Record<string, FrozenSource>>,
): ReferenceView[] {
  const cited = [...derivation.citations].map(([sourceId, { number, locators, anchors }]) => ({
    sourceId,
    number,
    locator: locators.join("; "),
    citedAt: anchors,
    anchor: `ref-${number}`,
  }));
  const seen = new Set(derivation.citations.keys());
  const rest = listed.flatMap(({ sourceId, locator }) => {
    if (seen.has(sourceId)) return [];
    seen.add(sourceId);
    return [
      {
        sourceId,
        number: null,
        locator,
        citedAt: [],
        anchor: `ref-${seen.size}`,
      },
    ];
  });
  return [...cited, ...rest].flatMap((place) => {
    const source = sources[place.sourceId];
    return source ? [referenceView(place, source)] : [];
  });
}

type Place = Pick<ReferenceView, "sourceId" | "number" | "locator" | "citedAt" | "anchor">;

function referenceView(place: Place, source: FrozenSource): ReferenceView {
  const url = source.url ?? "";
  return {
    ...place,
    title: source.title,
    titleTranslation: source.titleTranslation ?? "",
    outlet: source.outlet ?? "",
    language: source.language ?? "",
    url: isWebAddress(url) ? url : "",
    host: hostOf(url),
    publishedOn: source.publishedOn?.slice(0, 10) ?? null,
    accessedOn: source.accessedOn?.slice(0, 10) ?? null,
    archiveUrl: source.archiveUrl && isWebAddress(source.archiveUrl) ? source.archiveUrl : null,
  };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function hostOf(url: string): string {
  return isWebAddress(url) ? new URL(url).host.replace(/^(www|m)\./, "") : "";
}
