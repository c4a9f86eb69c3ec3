"use client";

import { useTranslations } from "next-intl";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Dialog } from "@/components/ui/dialog";
import { characters, insertCharacters } from "../commands/characters";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

type Group = keyof typeof characters;

/** The signs that no keyboard has: arrows and Enter, or a press. A pair goes around what is selected. */
export default function CharactersDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.characters");
  const { pick } = useDesk();
  const put = (sign: string) => {
    keep(sign);
    pick(null);
    session.run(insertCharacters(sign));
  };
  const recent = kept();
  return (
    <Dialog title={t("title")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <div className="flex flex-col gap-3">
        {recent.length > 0 && <Signs title={t("recent")} signs={recent} put={put} autoFocus />}
        {(Object.keys(characters) as Group[]).map((group, index) => (
          <Signs
            key={group}
            title={t(`groups.${group}`)}
            signs={characters[group]}
            put={put}
            autoFocus={recent.length === 0 && index === 0}
          />
        ))}
      </div>
    </Dialog>
  );
}

type SignsProps = { title: string; signs: readonly string[]; put: (sign: string) => void; autoFocus: boolean };

function Signs({ title, signs, put, autoFocus }: SignsProps) {
  return (
    <section>
      <h3 className="mb-1 font-normal text-muted text-xs">{title}</h3>
      <ListBox
        aria-label={title}
        layout="grid"
        orientation="vertical"
        items={signs.map((id) => ({ id }))}
        onAction={(key) => put(String(key))}
        autoFocus={autoFocus ? "first" : false}
        className="flex flex-wrap gap-1 outline-none"
      >
        {({ id }) => (
          <ListBoxItem
            id={id}
            textValue={id}
            className="grid size-9 cursor-default place-items-center rounded-sm border border-rule text-lg outline-none data-focus-visible:outline-2 data-focus-visible:outline-focus data-hovered:bg-sunken pointer-coarse:size-11"
          >
            {id}
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}

const key = "recent-characters";
const mostKept = 8;

/** What was last used on this device. */
function kept(): string[] {
  const known: ReadonlySet<string> = new Set(Object.values(characters).flat());
  return (localStorage.getItem(key) ?? "").split(" ").filter((sign) => known.has(sign));
}

function keep(sign: string): void {
  localStorage.setItem(key, [sign, ...kept().filter((one) => one !== sign)].slice(0, mostKept).join(" "));
}
