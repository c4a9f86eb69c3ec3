const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/**
 * A text as TeX prints it: signs that mean something there stand for themselves. Braces are named, since BibTeX counts them whatever stands before them: one
 * that is not closed would take the rest of the file with it.
 */
export function texText(text: string): string {
  return text.replace(/[\\{}~^<>]/g, (sign) => signs[sign] ?? sign).replace(/[&%$#_]/g, "\\$&");
}

/** An address stands in BibTeX as it is; what would end its field is written as addresses write it. */
export function texAddress(address: string): string {
  return address.replace(/[\\{}]/g, encodeURIComponent);
}
