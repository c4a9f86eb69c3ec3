"use client";

import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, FileInput, GripVertical, Pencil, X } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CorrectionMark } from "@/components/ui/correction-mark";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry, type MenuGroup } from "@/components/ui/menu";
import { ArticleStateMark } from "@/components/ui/state-mark";
import type { ArrangedItem, ArrangedSectionRow } from "@/lib/issues/arrangement";
import { FillSlotDialog } from "./add-article-dialog";
import { useIssueDesk } from "./desk-context";
import { ItemPages } from "./item-pages";
import { type Move, step } from "./moved";
import { SlotDialog } from "./slot-dialog";

type Props = {
  item: ArrangedItem;
  number: string | null;
  section: ArrangedSectionRow;
  sections: readonly ArrangedSectionRow[];
  move: (move: Move) => void;
};

/** An article, or the slot that waits for one: handle, number, what it is, how far it is, what can be done. */
export function ArrangedItemRow({ item, number, section, sections, move }: Props) {
  const t = useTranslations("issues.arrangement");
  const { may } = useIssueDesk().readiness;
  const name = item.article ? item.article.title || t("untitled") : item.slotLabel || t("slot");
  return (
    <GridListItem
      id={item.id}
      textValue={name}
      data-item={item.id}
      className="group flex items-baseline gap-x-2.5 gap-y-1 border-rule max-sm:flex-wrap border-b px-1 py-2.5 outline-none data-dragging:opacity-50 data-focus-visible:bg-sunken data-hovered:bg-sunken/60"
    >
      <span
        id={`item-${item.id}`}
        className="-my-[3px] flex shrink-0 scroll-mt-24 self-start pointer-coarse:-my-[11px]"
      >
        {may.arrange && (
          <AriaButton
            slot="drag"
            aria-label={t("drag", { name })}
            className="grid size-7 cursor-grab place-items-center rounded-sm text-faint hover:text-ink data-focus-visible:text-ink pointer-coarse:size-11"
          >
            <Icon of={GripVertical} />
          </AriaButton>
        )}
      </span>
      <span className="tabular w-6 shrink-0 text-muted text-sm">{number}</span>
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5 gap-y-1">
        {item.category && <Badge>{item.category}</Badge>}
        <Name item={item} name={name} />
        <Slot item={item} />
      </span>
      <span className="flex shrink-0 items-baseline gap-x-2.5 max-sm:order-last max-sm:basis-full max-sm:pl-12">
        <ItemPages item={item} />
        {item.article ? (
          // Of a correction, which is approved: what goes out is that, however far the larger draft is.
          <ArticleStateMark
            state={item.article.correctionId ? "approved" : item.article.state}
            className="shrink-0 text-sm"
          />
        ) : (
          <span className="shrink-0 text-muted text-sm">{t("slot")}</span>
        )}
      </span>
      {may.arrange && <ItemTools {...{ item, name, section, sections, move }} />}
    </GridListItem>
  );
}

function Name({ item, name }: { item: ArrangedItem; name: string }) {
  if (!item.article) return <span className="text-muted">{name}</span>;
  const { id, correctionId } = item.article;
  return (
    <>
      <Link href={`/studio/articles/${correctionId ?? id}`} className="min-w-0 font-bold no-underline hover:underline">
        {name}
      </Link>
      {correctionId && <CorrectionMark />}
    </>
  );
}

/** Who has a place to fill, and by when. */
function Slot({ item }: { item: ArrangedItem }) {
  const format = useFormatter();
  const { timeZone } = useIssueDesk();
  const due = item.dueAt && format.dateTime(new Date(item.dueAt), { month: "short", day: "numeric", timeZone });
  const parts = [item.ownerName, due].filter(Boolean);
  return parts.length > 0 ? <span className="text-muted text-sm">{parts.join(" · ")}</span> : null;
}

function ItemTools({ item, name, section, sections, move }: Omit<Props, "number"> & { name: string }) {
  const t = useTranslations("issues.arrangement");
  const { actions, changeOrSay } = useIssueDesk();
  const [open, setOpen] = useState<"edit" | "fill" | null>(null);
  const stepBy = (by: 1 | -1): Partial<MenuEntry> => {
    const wanted = step(sections, item.id, by);
    return { disabled: !wanted, onAction: () => wanted && move(wanted) };
  };
  const fill: MenuEntry = { id: "fill", label: t("fillSlot"), icon: FileInput, onAction: () => setOpen("fill") };
  const groups: MenuGroup[] = [
    {
      id: "what",
      entries: [
        ...(item.article ? [] : [fill]),
        { id: "edit", label: t("editItem"), icon: Pencil, onAction: () => setOpen("edit") },
        { id: "up", label: t("up"), icon: ArrowUp, shortcut: "Alt ↑", ...stepBy(-1) },
        { id: "down", label: t("down"), icon: ArrowDown, shortcut: "Alt ↓", ...stepBy(1) },
      ],
    },
    { id: "sections", title: t("moveTo"), entries: otherSections(sections, section, item.id, move) },
    {
      id: "out",
      entries: [
        {
          id: "remove",
          label: t("takeOut"),
          icon: X,
          onAction: () => void changeOrSay(actions.removeItemAction, { itemId: item.id }),
        },
      ],
    },
  ];
  const trigger = (
    <Button variant="quiet" size="sm" icon={<Icon of={Ellipsis} />} aria-label={t("itemTools", { name })} />
  );
  return (
    <span className="-my-[3px] shrink-0 self-start pointer-coarse:-my-[9px]">
      <Menu
        trigger={trigger}
        groups={groups.filter(({ entries }) => entries.length > 0)}
        label={t("itemTools", { name })}
        placement="bottom end"
      />
      <SlotDialog
        item={item}
        sectionId={section.id}
        isOpen={open === "edit"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "edit" : null)}
      />
      {!item.article && (
        <FillSlotDialog
          itemId={item.id}
          isOpen={open === "fill"}
          onOpenChange={(isOpen) => setOpen(isOpen ? "fill" : null)}
        />
      )}
    </span>
  );
}

function otherSections(
  sections: readonly ArrangedSectionRow[],
  here: ArrangedSectionRow,
  itemId: string,
  move: (move: Move) => void,
): MenuEntry[] {
  return sections
    .filter(({ id }) => id !== here.id)
    .map(({ id, title, items }) => ({
      id,
      label: title,
      icon: CornerDownRight,
      onAction: () => move({ itemId, sectionId: id, to: items.length }),
    }));
}
