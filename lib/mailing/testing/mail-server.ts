import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type Taken = { readonly to: string; readonly from: string; readonly message: string };
/** Where in the conversation something happens: before the recipient is answered, when the message is there and not answered, and after the answer. */
export type Moment = "recipient" | "message" | "answered";

/** A real SMTP server that takes mails and can be told to say no, to hang up, or to call somebody in the middle. */
export async function startMailServer() {
  const taken: Taken[] = [];
  const plan = {
    /** Codes with their texts for the next recipients and messages; null: yes. */
    recipient: [] as (string | null)[],
    message: [] as (string | null)[],
    /** Called at this moment of each mail. */
    at: null as { moment: Moment; call: (to: string) => void } | null,
    /** Hangs up when the next message is there, before it is answered; the message is taken. */
    hangUp: false,
  };
  const refusal = (said: string) => Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _, done) {
      if (plan.at?.moment === "recipient") plan.at.call(address);
      const said = plan.recipient.shift();
      done(said ? refusal(said) : null);
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        receive({ to: envelope.rcptTo[0]?.address ?? "", from, message: Buffer.concat(parts).toString("utf8") }, done);
      });
    },
  });
  const receive = (mail: Taken, done: (error?: Error | null) => void) => {
    const call = (moment: Moment) => plan.at?.moment === moment && plan.at.call(mail.to);
    const said = plan.message.shift();
    if (!said) taken.push(mail);
    call("message");
    if (plan.hangUp) return hangUp();
    done(said ? refusal(said) : null);
    call("answered");
  };
  const hangUp = () => {
    plan.hangUp = false;
    for (const { _socket } of server.connections as unknown as Set<{ _socket: Socket }>) _socket.destroy();
  };
  server.on("error", () => {}); // a client that was killed
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    taken,
    plan,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** The headers of a message, unfolded. */
export function headersOf(message: string): string {
  return (message.split("\r\n\r\n")[0] ?? "").replace(/\r\n\s+/g, " ");
}

/** The parts of a multipart message in base64, decoded. */
export function partsOf(message: string): string[] {
  return message.split(/\r\n--[^\r\n]+\r\n/).flatMap((part) => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    return /base64/i.test(head) ? [Buffer.from(rest.join(""), "base64").toString("utf8")] : [];
  });
}
