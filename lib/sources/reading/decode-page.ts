/**
 * A page's bytes as text. The encoding: a byte order mark, else what the server says, else what the page says of itself, else UTF-8;
 * and where that turns out not to be UTF-8 at all, GB 18030, in which the older pages of Chinese authorities are.
 */
export function decodePage(bytes: Uint8Array, contentType = ""): string {
  const said = markOf(bytes) ?? charsetOf(contentType) ?? charsetOf(headOf(bytes));
  const decoder = said && decoderOf(said);
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** `charset=…` of a header, of a meta element or of an XML declaration. */
function charsetOf(text: string): string | undefined {
  return /(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})/i.exec(text)?.[1];
}

function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (head.match(/<meta[^>]{0,300}charset[^>]{0,100}>|<\?xml[^>]{0,200}>/gi) ?? []).join("");
}

/** GB 2312 and GBK are parts of GB 18030, and pages that claim the one hold letters of the other. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(/^(gb2312|gbk|x-gbk)$/i.test(label) ? "gb18030" : label);
  } catch {
    return undefined;
  }
}
