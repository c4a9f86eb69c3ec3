/** A task throws this when trying again cannot help: the address does not exist, the message is refused. It is given up at once. */
export class FailedForGood extends Error {
  override name = "FailedForGood";
}
