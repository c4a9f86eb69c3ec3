import type { FrozenSource } from "@/lib/document/frozen-source";
import { isWebAddress } from "@/lib/document/href";
import type { Derivation } from "./derivation";
import type { ReferenceView } from "./view";

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
  const { url, ...facts } = source;
  // An office's own page is called what the office is called: that is said once.
  const titleTranslation = facts.titleTranslation === facts.outlet ? "" : facts.titleTranslation;
  return { ...place, ...facts, titleTranslation, url: url ?? "", host: hostOf(url) };
}

function hostOf(url: string | null): string {
  return url && isWebAddress(url) ? new URL(url).host.replace(/^(www|m)\./, "") : "";
}
