"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { type Command, useCommands } from "./shell-commands";
import type { ShellData } from "./shell-data";

type PaletteProps = { data: ShellData; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onHelp: () => void };

/** Everything that can be gone to or done, found by typing a part of its name. */
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
  const run = (id: string) => {
    const command = commands.find((one) => one.id === id);
    close();
    if (command?.href) router.push(command.href);
    command?.act?.();
  };
  return (
    <Autocomplete filter={(text, typed) => contains(text, typed.normalize("NFC"))}>
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
          <MenuSection key={group} aria-label={t(group)}>
            <Header className="px-2.5 pt-2 pb-1 text-muted text-xs">{t(group)}</Header>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <CommandRow key={command.id} command={command} />
              ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function CommandRow({ command }: { command: Command }) {
  return (
    <MenuItem
      id={command.id}
      textValue={command.words}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2.5 outline-none data-focused:bg-sunken pointer-coarse:min-h-11"
    >
      <Icon of={command.icon} className="text-muted" />
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
      {command.shortcut && <Kbd>{command.shortcut}</Kbd>}
    </MenuItem>
  );
}
