import { z } from "zod";

/** A language as BCP 47 names it, in its canonical spelling: `ko`, `zh-Hans`, `en-US`. Other spellings of a known form are mended. */
export const languageSchema = z.string().max(35).transform(canonicalLanguage).pipe(z.string());

function canonicalLanguage(tag: string, context: z.RefinementCtx): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical) return canonical;
  } catch {
    // Not well-formed: refused below.
  }
  context.addIssue({ code: "custom", message: "language" });
  return z.NEVER;
}
