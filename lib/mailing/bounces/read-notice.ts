/** What a notice says of one recipient (RFC 3464). */
export type FailedRecipient = {
  readonly action: string;
  /** 5.1.1 (RFC 3463). */
  readonly status: string | null;
  readonly diagnostic: string;
};

/** A message that a mail server sent back: what it says of recipients, and the whole of it, in which our mail is named. */
export type Notice = { readonly recipients: readonly FailedRecipient[]; readonly searchable: string };

/** Larger than any notice; what is beyond is not looked at. */
export const mostNoticeBytes = 1_000_000;

/**
 * Reads a delivery status notification, as a mail server or a mailbox hands it over. Null for a message that is none: an answer of somebody who is
 * away, for instance. Bounded: every part of it is looked at once.
 */
export function readNotice(raw: string): Notice | null {
  const message = raw.slice(0, mostNoticeBytes).replace(/\r\n/g, "\n");
  const end = message.indexOf("\n\n");
  if (end < 0) return null;
  const headers = unfold(message.slice(0, end));
  const type = fieldOf(headers, "content-type") ?? "";
  if (!/multipart\/report/i.test(type) || !/report-type="?delivery-status/i.test(type)) return null;
  const boundary = /boundary="?([^";\n]+)/i.exec(type)?.[1]?.trim();
  const parts = boundary ? partsOf(message.slice(end + 2), boundary) : [];
  const status = parts.find(({ headers: head }) =>
    /message\/(?:global-)?delivery-status/i.test(fieldOf(head, "content-type") ?? ""),
  );
  if (!status) return null;
  const recipients = decoded(status)
    .split(/\n{2,}/)
    .map(unfold)
    .flatMap(recipientIn);
  const searchable = [headers, ...parts.map((part) => decoded(part))].join("\n");
  return { recipients, searchable };
}

type Part = { readonly headers: string; readonly body: string };

function partsOf(body: string, boundary: string): Part[] {
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1, 20)
    .map((part) => {
      const text = part.replace(/^[^\n]*\n/, "");
      if (text.startsWith("\n")) return { headers: "", body: text.slice(1) };
      const end = text.indexOf("\n\n");
      return end < 0 ? { headers: "", body: text } : { headers: unfold(text.slice(0, end)), body: text.slice(end + 2) };
    });
}

function decoded({ headers, body }: Part): string {
  const encoding = fieldOf(headers, "content-transfer-encoding") ?? "";
  if (/base64/i.test(encoding))
    return new TextDecoder().decode(Uint8Array.from(atobSafe(body), byteOf)).replace(/\r\n/g, "\n");
  if (!/quoted-printable/i.test(encoding)) return body;
  return body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const byteOf = (sign: string) => sign.charCodeAt(0);

function atobSafe(text: string): string {
  try {
    return atob(text.replace(/\s+/g, ""));
  } catch {
    return "";
  }
}

function recipientIn(fields: string): FailedRecipient[] {
  const action = fieldOf(fields, "action")?.toLowerCase();
  if (!action || fieldOf(fields, "final-recipient") === undefined) return [];
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(fieldOf(fields, "status") ?? "")?.[0] ?? null;
  return [{ action, status, diagnostic: (fieldOf(fields, "diagnostic-code") ?? "").replace(/^\s*smtp;\s*/i, "") }];
}

function fieldOf(headers: string, name: string): string | undefined {
  const line = headers.split("\n").find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

/** Lines that go on in the next one, whole. */
function unfold(headers: string): string {
  return headers.replace(/\n[ \t]+/g, " ");
}
