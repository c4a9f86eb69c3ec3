/** Digits behind the point: as many as the column says (`precision`), or as the figure itself has. */
export function decimalsIn(value: number, precision: number | null): number {
  if (precision !== null) return precision;
  const [plain = "", power = "0"] = String(value).split("e");
  const written = plain.split(".")[1]?.length ?? 0;
  return Math.min(20, Math.max(0, written - Number(power)));
}

/** A figure as people of a language (BCP 47) read it. */
export function figureText(value: number, precision: number | null, language: string): string {
  const digits = decimalsIn(value, precision);
  return formatOf(language, digits).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs a hundred times what using it does, and a table has thousands of figures. */
function formatOf(language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}
