/** Says to every process that the pointer of an issue has moved: `{ issueId, editionId }`, once the transaction commits. */
export const editionsChannel = "editions";
