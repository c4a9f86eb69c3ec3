"use client";

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { GridList } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuGroup } from "@/components/ui/menu";
import type { ArrangedSectionRow } from "@/lib/issues/arrangement";
import { AddArticleDialog } from "./add-article-dialog";
import { ArrangedItemRow } from "./arranged-item";
import { useIssueDesk } from "./desk-context";
import { dropPlace, type Move, step } from "./moved";
import type { Numbers } from "./numbers";
import { SectionDialog } from "./section-dialog";
import { SlotDialog } from "./slot-dialog";

type Props = {
  section: ArrangedSectionRow;
  at: number;
  sections: readonly ArrangedSectionRow[];
  numbers: Numbers;
  move: (move: Move) => void;
};

/** One section: its label and number, and what stands in it, in an order that hands and keys can change. */
export function ArrangedSection({ section, at, sections, numbers, move }: Props) {
  const t = useTranslations("issues.arrangement");
  const { may } = useIssueDesk().readiness;
  const dragAndDropHooks = useItemDragging(section, move);
  const walk = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-item]") : null;
    const wanted =
      by && event.altKey && !event.nativeEvent.isComposing && row?.dataset.item
        ? step(sections, row.dataset.item, by)
        : null;
    if (!wanted || !may.arrange) return;
    event.preventDefault();
    event.stopPropagation();
    move(wanted);
    focusItem(wanted.itemId);
  };
  const number = numbers.sections.get(section.id);
  return (
    <section id={`section-${section.id}`} aria-labelledby={`title-${section.id}`} className="scroll-mt-20">
      <header className="flex items-center justify-between gap-3 border-ink border-b pb-1.5">
        <h2 id={`title-${section.id}`} className="flex min-w-0 items-baseline gap-2.5 text-lg">
          {number && <span className="tabular text-muted">{number}</span>}
          <span className="truncate">{section.title}</span>
        </h2>
        {may.arrange && <SectionTools section={section} at={at} count={sections.length} />}
      </header>
      <div onKeyDownCapture={walk}>
        <GridList
          aria-label={t("itemsOf", { section: section.title })}
          items={section.items}
          dependencies={[numbers, sections]}
          dragAndDropHooks={may.arrange ? dragAndDropHooks : undefined}
          renderEmptyState={() => (
            <p className="px-1 py-4 text-muted text-sm">{t(may.arrange ? "dropHere" : "nothingHere")}</p>
          )}
          className="outline-none data-drop-target:bg-selection/40"
        >
          {(item) => (
            <ArrangedItemRow
              item={item}
              number={numbers.items.get(item.id) ?? null}
              section={section}
              sections={sections}
              move={move}
            />
          )}
        </GridList>
      </div>
    </section>
  );
}

/** After a move by keys the row keeps the focus, wherever it is now. */
function focusItem(itemId: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${itemId}"]`)?.focus());
}

const dragType = "application/x-issue-item";

function useItemDragging(section: ArrangedSectionRow, move: (move: Move) => void) {
  const title = (id: string) => {
    const item = section.items.find((one) => one.id === id);
    return item?.article?.title ?? item?.slotLabel ?? "";
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key), "text/plain": title(String(key)) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => "move",
    onReorder({ keys, target }) {
      const [itemId] = [...keys].map(String);
      if (!itemId) return;
      const place = { key: String(target.key), position: target.dropPosition };
      move({ itemId, sectionId: section.id, to: dropPlace(section, itemId, place) });
    },
    async onInsert({ items, target }) {
      const itemId = await idOf(items);
      const place = { key: String(target.key), position: target.dropPosition };
      if (itemId) move({ itemId, sectionId: section.id, to: dropPlace(section, itemId, place) });
    },
    async onRootDrop({ items }) {
      const itemId = await idOf(items);
      if (itemId) move({ itemId, sectionId: section.id, to: section.items.length });
    },
  });
  return dragAndDropHooks;
}

type Dropped = { kind: string; getText?: (type: string) => Promise<string> };

async function idOf(items: readonly Dropped[]): Promise<string | undefined> {
  return items[0]?.getText?.(dragType);
}

function SectionTools({ section, at, count }: { section: ArrangedSectionRow; at: number; count: number }) {
  const t = useTranslations("issues.arrangement");
  const { actions, changeOrSay } = useIssueDesk();
  const [open, setOpen] = useState<"edit" | "article" | "slot" | null>(null);
  const sectionId = section.id;
  const put: MenuGroup = {
    id: "put",
    entries: [
      { id: "article", label: t("addArticle"), icon: Plus, onAction: () => setOpen("article") },
      { id: "slot", label: t("addSlot"), icon: Plus, onAction: () => setOpen("slot") },
    ],
  };
  const turn = (to: number) => () => void changeOrSay(actions.moveSectionAction, { sectionId, to });
  const arrange: MenuGroup = {
    id: "arrange",
    entries: [
      { id: "edit", label: t("editSection"), icon: Pencil, onAction: () => setOpen("edit") },
      { id: "up", label: t("sectionUp"), icon: ArrowUp, disabled: at === 0, onAction: turn(at - 1) },
      { id: "down", label: t("sectionDown"), icon: ArrowDown, disabled: at === count - 1, onAction: turn(at + 1) },
      {
        id: "remove",
        label: t("removeSection"),
        icon: Trash2,
        description: section.items.length > 0 ? t("removeSectionFull") : undefined,
        disabled: section.items.length > 0,
        onAction: () => void changeOrSay(actions.removeSectionAction, { sectionId }),
      },
    ],
  };
  const trigger = (
    <Button
      variant="quiet"
      size="sm"
      icon={<Icon of={Ellipsis} />}
      aria-label={t("sectionTools", { section: section.title })}
    />
  );
  const toggle = (which: typeof open) => (isOpen: boolean) => setOpen(isOpen ? which : null);
  return (
    <>
      <Menu
        trigger={trigger}
        groups={[put, arrange]}
        label={t("sectionTools", { section: section.title })}
        placement="bottom end"
      />
      <SectionDialog section={section} isOpen={open === "edit"} onOpenChange={toggle("edit")} />
      <AddArticleDialog sectionId={sectionId} isOpen={open === "article"} onOpenChange={toggle("article")} />
      <SlotDialog sectionId={sectionId} isOpen={open === "slot"} onOpenChange={toggle("slot")} />
    </>
  );
}
