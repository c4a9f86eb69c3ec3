/**
 * How a mail looks. Mail programs read style attributes and little else, so every element carries its own; the few rules of the head change
 * colours where it is dark, and a program that drops them shows the mail in the light, which is still right. Colours are the house's (app/tokens.css).
 */
const face = "-apple-system,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',Roboto,sans-serif";

export const styles = {
  body: "margin:0;padding:0;background:#f6f2e9;-webkit-text-size-adjust:100%",
  page: "background:#f6f2e9",
  sheet: `width:100%;max-width:600px;background:#fdfcf9;color:#1b1a17;font:16px/1.65 ${face};word-break:keep-all;overflow-wrap:anywhere`,
  inside: "padding:28px 24px",
  name: "margin:0;font-size:26px;line-height:1.25;font-weight:bold;color:#1b1a17",
  day: "margin:4px 0 0;font-size:14px;color:#5c574d",
  paragraph: "margin:20px 0 0",
  section: "margin:32px 0 0;padding:0 0 6px;border-bottom:1px solid #dcd6c8;font-size:15px;color:#5c574d",
  article: "margin:18px 0 0",
  category: "font-size:13px;color:#5c574d",
  title: "margin:0;font-size:18px;line-height:1.4;font-weight:bold;text-wrap:balance",
  titleLink: "color:#1b1a17;text-decoration:none",
  line: "margin:4px 0 0",
  notice: "margin:4px 0 0;font-size:14px;color:#a82a16",
  onward: "margin:32px 0 0",
  link: "color:#1c4a86",
  foot: "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dcd6c8;font-size:13px;line-height:1.6;color:#5c574d",
  footLine: "margin:0 0 8px",
} as const;

/** What the head's rules can name. */
export const darkRules = [
  [".m-page", "background:#10151d!important"],
  [".m-sheet", "background:#151c27!important;color:#e9e5db!important"],
  [".m-ink", "color:#e9e5db!important"],
  [".m-muted", "color:#a7acb5!important"],
  [".m-rule", "border-color:#293242!important"],
  [".m-band", "background:#a9c7f5!important"],
  [".m-link", "color:#a9c7f5!important"],
  [".m-notice", "color:#f2866f!important"],
] as const;

/** The whole head style: by the reader's device, and for Outlook's own way of saying that it is dark. `scheme`: of a preview that is fixed to one. */
export function headStyle(scheme: "reader" | "light" | "dark"): string {
  const rules = darkRules.map(([name, rule]) => `${name}{${rule}}`).join("");
  const outlook = darkRules.map(([name, rule]) => `[data-ogsc] ${name}{${rule}}`).join("");
  const narrow = "@media (max-width:480px){.m-inside{padding:20px 16px!important}}";
  if (scheme === "light") return `:root{color-scheme:light}${narrow}`;
  if (scheme === "dark") return `:root{color-scheme:dark}${rules}${narrow}`;
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${rules}}${outlook}${narrow}`;
}
