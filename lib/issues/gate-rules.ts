import { z } from "zod";

/**
 * What a publication may decide for itself about the gate. Everything else holds an issue back wherever it is published: no verdict, no
 * sign-off, an empty slot or a picture without its words is never merely told of.
 */
export const gateRuleNames = [
  "issueChecklist",
  "sources",
  "tableSources",
  "pictureCredits",
  "deadLinks",
  "summaryLines",
  "pageBudget",
] as const;
export type GateRule = (typeof gateRuleNames)[number];

/** `block`: nothing goes out before it is mended. `warn`: it is told of. `off`: nobody looks. */
export const gateLevels = ["block", "warn", "off"] as const;
export type GateLevel = (typeof gateLevels)[number];
const level = z.enum(gateLevels);

export const gateRulesSchema = z.strictObject({
  issueChecklist: level.default("block"),
  sources: level.default("warn"),
  tableSources: level.default("warn"),
  pictureCredits: level.default("warn"),
  deadLinks: level.default("warn"),
  summaryLines: level.default("warn"),
  pageBudget: level.default("warn"),
} satisfies Record<GateRule, z.ZodType>);
export type GateRules = z.infer<typeof gateRulesSchema>;

/** What every publication begins with. */
export const usualGateRules: GateRules = gateRulesSchema.parse({});
