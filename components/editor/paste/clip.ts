/** What a clipboard, or a drag, hands over. */
export type Clip = {
  readonly html: string;
  readonly text: string;
  readonly isPlain: boolean;
  readonly files: readonly File[];
  /** Only where the markup names pictures that it does not hold. */
  readonly rtf: string;
};

const namesLocalPictures = /<(?:img|v:imagedata)\b[^>]*\ssrc\s*=\s*["']?(?!https?:|data:|["'\s>])/i;

/** Reads it at once: it is gone after the event. */
export function clipOf(data: DataTransfer, isPlain: boolean): Clip {
  const html = data.getData("text/html");
  return {
    html,
    text: data.getData("text/plain"),
    isPlain,
    files: [...data.files],
    rtf: namesLocalPictures.test(html) ? data.getData("text/rtf") : "",
  };
}

/** Whether there may be pictures beside the markup that belong into it. */
export function hasPicturesBeside({ html, files, rtf }: Clip): boolean {
  return (rtf !== "" || files.length > 0) && namesLocalPictures.test(html);
}
