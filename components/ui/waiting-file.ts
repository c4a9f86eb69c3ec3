/** A file that was chosen on one page and is for another, which this browser goes on to without loading anew. */
let waiting: { readonly for: string; readonly file: File } | null = null;

export function keepWaitingFile(key: string, file: File): void {
  waiting = { for: key, file };
}

/** The file that waits under this name, once. */
export function takeWaitingFile(key: string): File | null {
  const file = waiting?.for === key ? waiting.file : null;
  if (file) waiting = null;
  return file;
}
