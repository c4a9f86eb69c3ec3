"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { type ChosenSource, type FindSources, SourcePicker } from "./source-picker";

type Props = {
  sources: readonly ChosenSource[];
  typed: string;
  publicationId: string;
  findSources: FindSources;
  choose: (sources: readonly ChosenSource[]) => void;
  close: () => void;
};

/** Chooses what a cell of sources holds. */
export function SourceCellDialog({ sources, typed, publicationId, findSources, choose, close }: Props) {
  const t = useTranslations("tables.sourceCell");
  const [chosen, setChosen] = useState(sources);
  return (
    <Dialog title={t("title")} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <SourcePicker
        sources={chosen}
        setSources={setChosen}
        typed={typed}
        autoFocus
        {...{ publicationId, findSources }}
      />
      <DialogActions>
        <Button
          variant="primary"
          onPress={() => {
            choose(chosen);
            close();
          }}
        >
          {t("take")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
