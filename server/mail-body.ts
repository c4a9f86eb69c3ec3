type Link = { readonly words: string; readonly href: string };

/** What a mail of the newsroom says, whatever form it takes. */
export type Body = {
  readonly language: string;
  readonly greeting: string;
  readonly lead: string;
  /** What happened, each with where it leads. */
  readonly items: readonly Link[];
  readonly foot: string;
  readonly links: readonly Link[];
};

/** As plain text: paragraphs, each link on a line of its own. */
export function mailText({ greeting, lead, items, foot, links }: Body): string {
  const told = items.map(({ words, href }) => `${words}\n${href}`);
  const signature = [foot, ...links.map(({ words, href }) => `${words}: ${href}`)].join("\n");
  return [greeting, lead, ...told, "-- ", signature].filter(Boolean).join("\n\n");
}

/** As HTML that mail programs agree on: a table-free column, styles inline, no picture, nothing loaded; colours are the program's own, so that it is read in the light and in the dark. */
export function mailHtml({ language, greeting, lead, items, foot, links }: Body, open: string): string {
  const told = items
    .map(
      ({ words, href }) =>
        `<p style="margin:0 0 16px;padding:0 0 16px;border-bottom:1px solid rgba(128,128,128,.4)">${text(words)}<br><a href="${text(href)}" style="color:inherit;font-weight:bold">${text(open)}</a></p>`,
    )
    .join("\n");
  const ends = links
    .map(({ words, href }) => `<a href="${text(href)}" style="color:inherit">${text(words)}</a>`)
    .join(" · ");
  return `<!doctype html>
<html lang="${text(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px;font:16px/1.6 -apple-system,'Apple SD Gothic Neo','Malgun Gothic',sans-serif;word-break:keep-all">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 16px">${text(greeting)}</p>
${lead ? `<p style="margin:0 0 16px">${text(lead)}</p>` : ""}
${told}
<p style="margin:24px 0 0;opacity:.75;font-size:13px">${text(foot)}<br>${ends}</p>
</div>
</body>
</html>
`;
}

function text(words: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
