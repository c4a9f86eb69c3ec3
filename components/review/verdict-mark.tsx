import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { StateShape, type StateShapeName } from "@/components/ui/state-shape";

export type VerdictName = "approve" | "requestChanges" | "abstain" | "override";

const shapes: Record<VerdictName | "waiting", StateShapeName> = {
  approve: "seal",
  override: "seal",
  requestChanges: "returned",
  abstain: "barred",
  waiting: "hollow",
};

/** A reviewer's verdict: a word, a shape, and only then a colour. Null: none yet. */
export function VerdictMark({ verdict }: { verdict: VerdictName | null }) {
  const t = useTranslations("review.verdicts");
  const name = verdict ?? "waiting";
  const sealed = verdict === "approve" || verdict === "override";
  return (
    <span
      className={cx("inline-flex items-baseline gap-1.5 whitespace-nowrap", sealed ? "text-accent-text" : "text-muted")}
    >
      <StateShape name={shapes[name]} />
      {t(name)}
    </span>
  );
}
