import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

const styles = "word/styles.xml";
const defaults = "<w:pPrDefault><w:pPr>";
const off = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/**
 * The document without the space that office programs put between Hangul and the letters and figures beside it: 제147호, not 제 147 호. The
 * library has no option for the first of the two (ECMA-376, 17.3.1.2), so its defaults are told in the file.
 * @throws Error when the file's defaults are not where they were
 */
export function withoutAutoSpace(document: Uint8Array): Uint8Array {
  const files = unzipSync(document);
  const told = strFromU8(files[styles] ?? new Uint8Array()).replace(defaults, `${defaults}${off}`);
  if (!told.includes(off)) throw new Error(`${styles} has no defaults of paragraphs`);
  const zipped: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      name.startsWith("word/media/") ? [bytes, { level: 0 }] : bytes,
    ]),
  );
  return zipSync({ ...zipped, [styles]: strToU8(told) });
}
