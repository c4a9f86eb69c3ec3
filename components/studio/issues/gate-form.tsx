"use client";

import { useTranslations } from "next-intl";
import { SettingsGroup } from "@/components/studio/settings/settings-group";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { type GateRules, gateLevels, gateRuleNames } from "@/lib/issues/gate-rules";
import { type IssueAction, text } from "./issue-actions";

type Props = { publicationId: string; rules: GateRules; action: IssueAction<unknown> };

/** What never goes out, to be read; under it what this publication holds back, warns of, or does not look for. */
export function GateForm({ publicationId, rules, action }: Props) {
  const [t, tCommon] = [useTranslations("settings.gate"), useTranslations("common")];
  const send = (data: FormData) =>
    action({ publicationId, rules: Object.fromEntries(gateRuleNames.map((name) => [name, text(data, name)])) });
  const form = useActionForm(send, { onDone: () => notify(tCommon("saved")) });
  const always = t.raw("alwaysList") as string[];
  return (
    <ActionForm form={form} className="gap-0">
      <SettingsGroup title={t("rules")} lead={t("rulesLead")}>
        {gateRuleNames.map((name) => (
          <RadioGroup
            key={name}
            name={name}
            label={t(`names.${name}`)}
            orientation="horizontal"
            defaultValue={rules[name]}
            options={gateLevels.map((id) => ({ id, label: t(`levels.${id}`) }))}
          />
        ))}
        <SubmitButton>{t("save")}</SubmitButton>
      </SettingsGroup>
      <SettingsGroup title={t("always")} lead={t("alwaysLead")}>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {always.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </SettingsGroup>
    </ActionForm>
  );
}
