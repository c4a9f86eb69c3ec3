import type AxeBuilder from "@axe-core/playwright";

/** What a page of the public is looked through for: WCAG 2.2 AA, good practice, and that what is spoken as a link's name is what is seen on it (2.5.3). */
export const everyRule: Parameters<AxeBuilder["options"]>[0] = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  rules: { "label-content-name-mismatch": { enabled: true } },
};
