// A process of its own that sets pages: what it does cannot hold up the server, and it can be stopped in the middle of a page.
// Asked with { id, want: "pdf" | "pages" | "card", data, files }; answers { id, ok, … }. It reads nothing but the template, the fonts and what it is sent.
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [template, ...fontPaths] = process.argv.slice(2);
/** Results of layout that were not used in so many settings are forgotten. */
const keptFor = 8;

const compiler = NodeCompiler.create({ workspace: template, fontArgs: [{ fontPaths }] });

process.on("disconnect", () => process.exit(0));
process.on("message", (job) => {
  process.send?.({ id: job.id, ...answer(job) });
  compiler.evictCache(keptFor);
});

function answer({ want, data, files }) {
  compiler.resetShadow();
  compiler.mapShadow(join(template, "data.json"), Buffer.from(data));
  for (const { name, bytes } of files) compiler.mapShadow(join(template, "files", name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: join(template, want === "card" ? "card.typ" : "main.typ") });
  if (!compiled.result) return { ok: false, why: said(compiled.takeDiagnostics()) };
  try {
    if (want === "card") return { ok: true, pages: 1, svg: compiler.svg(compiled.result) };
    if (want === "pages") return { ok: true, ...counted(compiled.result) };
    return { ok: true, pages: compiled.result.numOfPages, ...written(compiled.result) };
  } catch (error) {
    return { ok: false, why: said(error) };
  }
}

function counted(document) {
  return { pages: document.numOfPages, marks: compiler.query(document, { selector: "<measured>", field: "value" }) };
}

/** PDF/UA-1 refuses a character that no font has. Such a text is better printed with a gap, tagged all the same, than not at all. */
function written(document) {
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: "ua-1" }), accessible: true };
  } catch (error) {
    return { pdf: compiler.pdf(document, {}), accessible: false, gaps: said(error) };
  }
}

function said(error) {
  const text = error?.message ?? JSON.stringify(error?.shortDiagnostics ?? error ?? "unknown");
  return String(text).slice(0, 2000);
}
