/** Text that CommonMark and its table dialect would take for markup, told to be text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#]/g, "\\$&").replace(/\n/g, " ");
}

/** A line that would begin as a list, a heading's underline or a rule. */
export function safeLine(line: string): string {
  return line.replace(/^(\s*)([-+=])(?=[\s\-+=]|$)/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Plain text on a line of its own. */
export function plainLine(text: string): string {
  return safeLine(escapeMarkdown(text));
}

/** An address inside <…>. */
export function escapeAddress(address: string): string {
  return address.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign));
}
