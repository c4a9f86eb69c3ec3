"use client";

import { Focus, Keyboard, ListTree, type LucideIcon, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { hintOf } from "@/components/ui/hints";
import { Icon } from "@/components/ui/icon";
import { late } from "@/components/ui/late";
import { useDesk, useSession } from "../desk";
import { type DeskKey, deskKeys } from "../desk-keys";
import { shownKeys } from "../key-names";
import { isMac } from "../toolbar/tool";
import { useDeskKeys } from "../use-desk-keys";
import { Lengths } from "./lengths";

const Outline = late(
  () => import("./outline-panel"),
  () => null,
);
const FocusShade = late(
  () => import("./focus-shade"),
  () => null,
);

/** The strip under the page: where one is in the text, how long it is, and what helps to see it. */
export function Overview() {
  const t = useTranslations("editor-tools.overview");
  const desk = useDesk();
  const session = useSession();
  useDeskKeys(desk);
  const { view, show, pick } = desk;
  if (!session) return null;
  return (
    <>
      {view.outline && <Outline session={session} />}
      {view.focused && <FocusShade session={session} />}
      <div
        data-overview=""
        className="sticky bottom-0 z-20 flex h-9 items-center gap-1 border-rule border-t bg-paper px-2 text-muted text-sm pointer-coarse:h-12 print:hidden"
      >
        <Switch name="outline" icon={ListTree} on={view.outline} set={(outline) => show({ outline })} />
        <Lengths session={session} />
        <span className="flex-1" />
        <Switch
          name="find"
          icon={Search}
          on={view.finding !== null}
          set={(on) => show({ finding: on ? "find" : null })}
        />
        <Switch name="focus" icon={Focus} on={view.focused} set={(focused) => show({ focused })} />
        <Switch name="help" icon={Keyboard} on={false} set={() => pick("help")} />
      </div>
      <span className="unseen" aria-live="polite">
        {view.focused ? t("focusedNow") : ""}
      </span>
    </>
  );
}

type SwitchProps = { name: DeskKey; icon: LucideIcon; on: boolean; set: (on: boolean) => void };

function Switch({ name, icon, on, set }: SwitchProps) {
  const t = useTranslations("editor-tools.overview");
  return (
    <button
      type="button"
      aria-label={t(name)}
      aria-pressed={on}
      onClick={() => set(!on)}
      className="grid size-7 shrink-0 place-items-center rounded-sm hover:bg-sunken aria-pressed:bg-rule aria-pressed:text-ink pointer-coarse:size-11"
      {...hintOf(t(name), shownKeys(deskKeys[name], isMac()))}
    >
      <Icon of={icon} />
    </button>
  );
}
