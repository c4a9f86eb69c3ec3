/** Why there is no page. `unreachable` has a `reason`: name, refused, reset, certificate, other. */
export type FetchRefusal =
  | "notWeb"
  | "internal"
  | "unreachable"
  | "timeout"
  | "tooLarge"
  | "tooManyRedirects"
  | "wrongType"
  | "unreadable";

/** Inside this folder a refusal travels as an exception: it comes up in the middle of sockets and streams. */
export class FetchFailure extends Error {
  override name = "FetchFailure";
  constructor(
    readonly code: FetchRefusal,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code);
  }
}
