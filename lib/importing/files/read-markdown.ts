import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

/** Facts in front of the text, in YAML: of these the title is its first line. */
const front = /^---\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)\s*(?:\r?\n|$)/;

/** Makes markup of Markdown (CommonMark with tables and footnotes). What it has in HTML stays, and is read like any other markup. */
export function markdownToHtml(text: string): string {
  const marked = new MarkdownIt({ html: true }).use(footnotes);
  // The line over the notes is the page's, not the text's.
  marked.renderer.rules["footnote_block_open"] = () => '<section class="footnotes"><ol>';
  const facts = front.exec(text);
  const body = facts ? text.slice(facts[0].length) : text;
  const title = titleIn(facts?.[1] ?? "");
  const isSaid = title === "" || /^\s*#\s/.test(body);
  return marked.render(isSaid ? body : `# ${title}\n\n${body}`);
}

function titleIn(facts: string): string {
  const said = /^title:\s*(.+)$/m.exec(facts)?.[1]?.trim() ?? "";
  return said.replace(/^(["'])(.*)\1$/, "$2").slice(0, 300);
}
