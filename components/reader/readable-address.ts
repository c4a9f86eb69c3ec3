/** An address as people read it: Hangul and Han in letters, not in their bytes. What cannot be read so stays as it is. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address).replaceAll(/\s/g, encodeURIComponent);
  } catch {
    return address;
  }
}
