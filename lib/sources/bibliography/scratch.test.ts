import { it } from "vitest";
import { readBibliography } from "./read-bibliography.server";
import { writeBibliography } from "./write-bibliography.server";
it("x", () => {
  for (const title of ["50% {of} R&D_costs #1 $5 ~ ^ \\cite{a} \"q\" 한글 「x」", "a } b", "a { b", "제목 —–“”‘’ … ½ €", "ER  - \n TY  - JOUR", "<i>x</i> & <b>", "ends with \\", "@comment{x", "😀 𠮷 é ß ñ Ł"]) {
    const one = { id: "0190a000-0000-7000-8000-000000000000", key: "weekly-2023-02-10-a-b-c-d-e-abcdef", kind: "article" as const, title, titleTranslation: "", authors: "김민수; Kim, Min & Co.; 50% {x}", outlet: "A & B_C", publisher: "P & Q", volume: "", issue: "7", pages: "", doi: null, accessedOn: null, archiveUrl: null, language: "ko", publishedOn: "2023-02-03", url: "https://x.example/a_b%20c#d?e=1&f={g}~" };
    for (const f of ["bibtex", "ris", "csl-json"] as const) {
      let t = "";
      try { t = writeBibliography(f, [one as never, {...one, key:"k2"} as never]); } catch (e) { console.log("THROWS", f, title, e); continue; }
      const r = readBibliography(f, t);
      const same = r.entries.map((e) => e.facts.title === title);
      console.log(f, JSON.stringify(title), same, r.unreadable.length, r.entries[0]?.facts.url === one.url, r.entries[0]?.facts.authors, r.entries[0]?.facts.title);
      if (f !== "csl-json" && title.startsWith("50%")) console.log(t);
    }
  }
});
