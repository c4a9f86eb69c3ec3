/*
 * A spreadsheet program takes a cell that begins with one of these for a formula, and formulas can fetch and run. Source of the rule
 * and of the remedy, a leading apostrophe: OWASP, "CSV Injection".
 */
const opening = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text as it leaves for a spreadsheet program; a dash that stands alone ("no value") and figures are harmless. */
export function guarded(text: string): string {
  return opening.test(text) && !/^[-－]$/.test(text) && !isFigure(text) ? `'${text}` : text;
}

/** Takes back the apostrophe of `guarded`, so that a table that goes out and comes back is the same. */
export function unguarded(text: string): string {
  return text.startsWith("'") && opening.test(text.slice(1)) ? text.slice(1) : text;
}

function isFigure(text: string): boolean {
  return /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/.test(text);
}
