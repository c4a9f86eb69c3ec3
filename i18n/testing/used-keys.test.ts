import { expect, it } from "vitest";
import { usedKeys } from "./used-keys";

it.each([
  ['const t = useTranslations("a"); t("x"); other("y"); at("z")', ["a.x"]],
  ['const words = await getTranslations({ locale, namespace: "a.b" });\nwords.rich("x", {})', ["a.b.x"]],
  ['const [t, tCommon] = [useTranslations("a"), useTranslations("b")]; t("x"); tCommon("y")', ["a.x", "b.y"]],
  ['const [t, rows] = await Promise.all([getTranslations("a"), read({ b, c })]); t("x"); rows("y")', ["a.x"]],
  ['const t = useTranslations("a"); const k = "x"; t(k); t(`x.${k}`)', []],
])("%s", (source, keys) =>
  expect(usedKeys(source).map(({ namespaces, key }) => `${namespaces.join("|")}.${key}`)).toEqual(keys),
);
