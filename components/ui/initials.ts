/**
 * How a name is shortened. A Korean name by its given name (김서연 → 서연), since half of a newsroom may be called Kim;
 * other names by the first letters of the first and the last word.
 */
export function initialsOf(name: string): string {
  const whole = name.normalize("NFC").trim();
  const [first = "", ...others] = whole.split(/\s+/);
  const hangul = whole.replace(/\s/g, "");
  if (/^[가-힣]{2,4}$/.test(hangul)) return hangul.length === 2 ? hangul.slice(-1) : hangul.slice(-2);
  const letters = [first, others.at(-1) ?? ""].map((word) => [...word][0] ?? "");
  return letters.join("").toUpperCase();
}
