/** A mail of the outbox. */
export type MailLine = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly state: "waiting" | "retrying" | "sent" | "written" | "failed";
  /** What the server answered last, while the mail is not done. */
  readonly problem: string | null;
  /** What it says; null where mails go out by SMTP. */
  readonly text: string | null;
};

/** A job that was given up. */
export type FailedJob = {
  readonly id: string;
  readonly task: string;
  readonly failedAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
};

export type MailPage = {
  readonly mails: readonly MailLine[];
  readonly failed: readonly FailedJob[];
  readonly areFiles: boolean;
  readonly next: string | null;
};
