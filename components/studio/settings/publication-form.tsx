"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import {
  approverStyles,
  type PublicationSettings,
  printMargins,
  referenceStyles,
  textFaces,
} from "@/lib/issues/publication";
import { ColophonRows } from "./colophon-rows";
import { IdentityFields } from "./identity-fields";
import { LineRows } from "./line-rows";
import { NumberingFields } from "./numbering-fields";
import { ReviewFields } from "./review-fields";
import { SettingsGroup } from "./settings-group";

type Props = {
  read: { id: string; settings: PublicationSettings; fingerprint: string };
  timeZones: readonly string[];
  action: (bound: unknown, form?: FormData) => Promise<ActionState>;
};

/** Everything that can be set about a publication, on one page with one button. */
export function PublicationForm({ read: { id: publicationId, settings, fingerprint }, timeZones, action }: Props) {
  const [t, tCommon] = [useTranslations("settings"), useTranslations("common")];
  const form = useActionForm(action.bind(null, { publicationId, fingerprint }), {
    onDone: () => notify(tCommon("saved")),
  });
  return (
    <ActionForm form={form} own="settings.refusals" className="gap-0">
      <SettingsGroup title={t("groups.identity")} lead={t("groups.identityLead")}>
        <IdentityFields prefix="settings." given={settings} timeZones={timeZones} />
        <TextField name="settings.description" label={t("fields.description")} defaultValue={settings.description} />
        <LineRows
          name="settings.sourceLanguages"
          label={t("fields.sourceLanguages")}
          hint={t("fields.sourceLanguagesHint")}
          line={t("fields.languageTag")}
          add={t("fields.addLanguage")}
          initial={settings.sourceLanguages}
        />
      </SettingsGroup>
      <SettingsGroup title={t("groups.imprint")} lead={t("groups.imprintLead")}>
        <TextField name="settings.publisher" label={t("fields.publisher")} defaultValue={settings.publisher} />
        <TextArea
          name="settings.rightsNotice"
          label={t("fields.rights")}
          defaultValue={settings.rightsNotice}
          rows={3}
        />
        <ColophonRows name="settings.colophon" initial={settings.colophon} />
      </SettingsGroup>
      <SettingsGroup title={t("groups.numbering")} lead={t("groups.numberingLead")}>
        <NumberingFields numbering={settings.numbering} />
      </SettingsGroup>
      <SettingsGroup title={t("groups.review")} lead={t("groups.reviewLead")}>
        <ReviewFields prefix="settings.reviewPolicy" policy={settings.reviewPolicy} />
      </SettingsGroup>
      <SettingsGroup title={t("groups.appearance")} lead={t("groups.appearanceLead")}>
        <RadioGroup
          name="settings.appearance.textFace"
          label={t("appearance.textFace")}
          defaultValue={settings.appearance.textFace}
          options={textFaces.map((face) => ({
            id: face,
            label: t(`appearance.faces.${face}`),
            description: t(`appearance.about.${face}`),
          }))}
        />
        <RadioGroup
          name="settings.appearance.references"
          label={t("appearance.references")}
          defaultValue={settings.appearance.references ?? "original"}
          options={referenceStyles.map((style) => ({
            id: style,
            label: t(`appearance.styles.${style}`),
            description: t(`appearance.styleAbout.${style}`),
          }))}
        />
        <RadioGroup
          name="settings.appearance.approvers"
          label={t("appearance.approvers")}
          defaultValue={settings.appearance.approvers ?? "roles"}
          options={approverStyles.map((style) => ({
            id: style,
            label: t(`appearance.approverStyles.${style}`),
            description: t(`appearance.approverAbout.${style}`),
          }))}
        />
        <TextField
          name="settings.appearance.colour"
          label={t("appearance.colour")}
          description={t("appearance.colourHint")}
          defaultValue={settings.appearance.colour ?? ""}
          className="max-w-40"
        />
        <RadioGroup
          name="settings.appearance.margins"
          label={t("appearance.margins")}
          defaultValue={settings.appearance.margins ?? "regular"}
          options={printMargins.map((margins) => ({
            id: margins,
            label: t(`appearance.marginsOf.${margins}`),
            description: t(`appearance.aboutMargins.${margins}`),
          }))}
        />
      </SettingsGroup>
      <div className="sticky bottom-0 -mx-1 border-rule border-t bg-paper px-1 py-3">
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
