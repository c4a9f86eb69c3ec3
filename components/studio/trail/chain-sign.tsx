"use client";

import { Link2, Link2Off } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { Broken } from "@/lib/audit/seal";
import type { TrailCheck } from "@/lib/audit/trail";
import { settleParticles } from "@/lib/kernel/particles";
import { trailHref } from "./trail-address";

type Props = { check: TrailCheck | null; checkNow: (input: unknown) => Promise<ActionState> };

/** For administrators: whether the trail's chain held when it was last walked along, and where it broke first. */
export function ChainSign({ check, checkNow }: Props) {
  const t = useTranslations("trail.check");
  const [pending, startTransition] = useTransition();
  const press = () => startTransition(async () => void ((await checkNow({})).ok && notify(t("done"))));
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <Found check={check} />
      <Button size="sm" variant="quiet" pending={pending} onPress={press}>
        {t("now")}
      </Button>
    </div>
  );
}

function Found({ check }: { check: TrailCheck | null }) {
  const t = useTranslations("trail.check");
  if (!check) return <p className="text-muted">{t("never")}</p>;
  const { broken, sealed, unsealed, late, at } = check;
  const further = [unsealed > 0 && t("waiting", { count: unsealed }), late > 0 && t("late", { count: late })];
  return (
    <p className={broken ? "flex items-baseline gap-2 text-danger" : "flex items-baseline gap-2 text-muted"}>
      <Icon of={broken ? Link2Off : Link2} className="self-center" />
      <span>
        {broken
          ? settleParticles(t(`broken.${broken.reason}`, { place: placeOf(broken, t) }))
          : t("unbroken", { sealed })}{" "}
        {broken?.sequence && broken.reason !== "removed" && (
          <Link className="link" href={entryHref(broken.sequence)}>
            {t("show")}
          </Link>
        )}{" "}
        {further.filter(Boolean).join(" · ")}
        {further.some(Boolean) && ". "}
        <span className="whitespace-nowrap text-muted">
          {t("when")} <Time value={at} as="relative" />
        </span>
      </span>
    </p>
  );
}

/** The page of the house's trail on which the entry stands, at the entry. */
function entryHref(sequence: string): string {
  const before = (BigInt(sequence) + 1n).toString();
  return `${trailHref({ about: "house", before })}#entry-${sequence}`;
}

function placeOf({ sequence, position }: Broken, t: (key: string, values: Record<string, string>) => string): string {
  return sequence ? t("place", { sequence }) : t("at", { position: position ?? "" });
}
