export const linkStates = ["unchecked", "alive", "dead", "moved", "closed"] as const;
export type LinkState = (typeof linkStates)[number];

/** How a source's page was found at the last look. */
export type LinkView = {
  readonly linkState: LinkState;
  readonly linkCheckedAt: Date | null;
  /** The HTTP status of the last answer; null when there was none. */
  readonly linkStatus: number | null;
  /** Why there was none: a code of `fetchPage`. */
  readonly linkProblem: string | null;
  readonly movedTo: string | null;
};

export const linkColumns = {
  linkState: true,
  linkCheckedAt: true,
  linkStatus: true,
  linkProblem: true,
  movedTo: true,
} as const;

/** Of an address that nobody has looked at yet: it is looked at at the next opportunity, which also takes a copy of the page. */
export function firstLook(url: string | null, now: Date = new Date()) {
  return {
    linkState: "unchecked" as const,
    linkCheckedAt: null,
    linkNextAt: url ? now : null,
    linkFailures: 0,
    linkStatus: null,
    linkProblem: null,
    movedTo: null,
  };
}

/** What one look at a page found. */
export type Finding =
  | { readonly kind: "alive"; readonly status: number }
  | { readonly kind: "moved"; readonly status: number; readonly to: string }
  /** It will not be there tomorrow either: not found, gone. */
  | { readonly kind: "gone"; readonly status: number }
  /** It may be there tomorrow: a server in trouble, a name that does not resolve, no answer in time. */
  | { readonly kind: "failed"; readonly status: number | null; readonly problem: string | null }
  /** Machines are not wanted, or a sign-in is. */
  | { readonly kind: "closed"; readonly status: number | null };

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Pauses after failures in a row; one more failure than there are pauses, and the link is dead. */
const pausesWhenGone = [day];
const pausesWhenFailing = [hour, 6 * hour, day, 3 * day];

/**
 * What is known of a link after a look, and when to look again: what is alive in a month, what fails soon and then less often, and after
 * two looks that found nothing (or five that failed, over some four days) it is dead. The dead are looked at every fortnight: some come back.
 * @param spread 0 to 1: moves the next look by up to a tenth, so that sources kept together are not looked at together for ever
 */
export function afterLook(
  finding: Finding,
  { failures, now, spread }: { failures: number; now: Date; spread: number },
) {
  const known = { linkCheckedAt: now, linkStatus: finding.status, linkProblem: null, movedTo: null };
  const next = (wait: number) => new Date(now.getTime() + wait * (1 + spread / 10));
  switch (finding.kind) {
    case "alive":
      return { ...known, linkState: "alive" as const, linkFailures: 0, linkNextAt: next(30 * day) };
    case "moved":
      return {
        ...known,
        linkState: "moved" as const,
        linkFailures: 0,
        movedTo: finding.to,
        linkNextAt: next(30 * day),
      };
    case "closed":
      return { ...known, linkState: "closed" as const, linkFailures: 0, linkNextAt: next(30 * day) };
    default: {
      const linkFailures = failures + 1;
      const linkProblem = finding.kind === "failed" ? finding.problem : null;
      const pause = (finding.kind === "gone" ? pausesWhenGone : pausesWhenFailing)[failures];
      if (pause !== undefined) return { ...known, linkProblem, linkFailures, linkNextAt: next(pause) }; // the state stays what it was
      return { ...known, linkProblem, linkFailures, linkState: "dead" as const, linkNextAt: next(14 * day) };
    }
  }
}
