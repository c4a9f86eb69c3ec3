"use client";

import { FileText, Layers, type LucideIcon, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { type Command, useCommands } from "./shell-commands";
import type { ToOpen } from "@/lib/articles/to-open";
import type { ShellData } from "./shell-data";
import { useFoundToOpen } from "./use-found-to-open";

type PaletteProps = { data: ShellData; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onHelp: () => void };

/** Everything that can be gone to or done, and the articles and issues of the publication, found by typing a part of the name. */
export function CommandPalette({ data, isOpen, onOpenChange, onHelp }: PaletteProps) {
  const t = useTranslations("shell.palette");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim p-3 sm:pt-[14vh]"
    >
      <Modal className="w-full max-w-xl">
        <Dialog aria-label={t("title")} className="floating overflow-hidden">
          <Finder data={data} onHelp={onHelp} close={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ data, onHelp, close }: { data: ShellData; onHelp: () => void; close: () => void }) {
  const t = useTranslations("shell.palette");
  const { contains } = useFilter({ sensitivity: "base" });
  const router = useRouter();
  const commands = useCommands(data, onHelp);
  const [typed, setTyped] = useState("");
  const found = useFoundToOpen(data, typed);
  const run = (id: string) => {
    const command = commands.find((one) => one.id === id);
    close();
    if (id.startsWith("/")) router.push(id);
    else if (command?.href) router.push(command.href);
    command?.act?.();
  };
  return (
    <Autocomplete
      inputValue={typed}
      onInputChange={setTyped}
      filter={(text, wanted) => contains(text, wanted.normalize("NFC").trim())}
    >
      <SearchField aria-label={t("title")} autoFocus className="flex items-center gap-3 border-rule border-b px-4">
        <Icon of={Search} className="text-muted" />
        <Input
          placeholder={t("placeholder")}
          className="h-13 w-full bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={t("title")}
        onAction={(id) => run(String(id))}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5 outline-none"
        renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{t("empty")}</p>}
      >
        {(["goTo", "actions"] as const).map((group) => (
          <Group key={group} title={t(group)}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <CommandRow key={command.id} command={command} />
              ))}
          </Group>
        ))}
        {typed.trim() !== "" && <FoundRows found={found} typed={typed} />}
      </Menu>
    </Autocomplete>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <MenuSection aria-label={title}>
      <Header className="px-2.5 pt-2 pb-1 text-muted text-xs">{title}</Header>
      {children}
    </MenuSection>
  );
}

/** Issues and articles of the publication. An issue is found by its number, so what was typed stands in its words. */
function FoundRows({ found, typed }: { found: ToOpen; typed: string }) {
  const t = useTranslations("shell.palette");
  return (
    <>
      {found.issues.length > 0 && (
        <Group title={t("issues")}>
          {found.issues.map(({ id, number }) => (
            <Row key={id} id={`/studio/issues/${id}`} words={typed} icon={Layers}>
              {t("issue", { number })}
            </Row>
          ))}
        </Group>
      )}
      {found.articles.length > 0 && (
        <Group title={t("articles")}>
          {found.articles.map(({ id, title, state }) => (
            <Row
              key={id}
              id={`/studio/articles/${id}`}
              words={title}
              icon={FileText}
              end={<ArticleStateMark state={state} className="text-sm" />}
            >
              {title}
            </Row>
          ))}
        </Group>
      )}
    </>
  );
}

function CommandRow({ command }: { command: Command }) {
  const { id, words, icon, label, shortcut } = command;
  return (
    <Row id={id} words={words} icon={icon} end={shortcut && <Kbd>{shortcut}</Kbd>}>
      {label}
    </Row>
  );
}

type RowProps = { id: string; words: string; icon: LucideIcon; end?: ReactNode; children: ReactNode };

function Row({ id, words, icon, end, children }: RowProps) {
  return (
    <MenuItem
      id={id}
      textValue={words}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2.5 outline-none data-focused:bg-sunken pointer-coarse:min-h-11"
    >
      <Icon of={icon} className="text-muted" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {end}
    </MenuItem>
  );
}
