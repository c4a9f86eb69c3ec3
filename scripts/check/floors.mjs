/** The rooms of lib, lowest floor first. A room imports itself and rooms on lower floors. */
export const floors = [
  ["kernel"],
  ["platform"],
  ["access"],
  ["audit", "document"],
  ["sources", "tables", "media", "people", "webhooks"],
  ["charts"],
  ["articles"],
  ["issues"],
  ["rendering"],
  ["review"],
  ["publishing"],
  ["pages"],
  ["notifications", "mailing"],
  ["importing", "exporting", "search", "checks"],
];
