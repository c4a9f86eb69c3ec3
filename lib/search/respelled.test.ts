import { describe, expect, it } from "vitest";
import { respelled } from "./respelled";

describe("what was probably meant by", () => {
  it.each([
    ["gksrmf", "한글"],
    ["정챀", "정차"],
    ["『로봇』", "로봇"],
    ["(robot), 밀도?", "robot 밀도"],
    ["Robots", "Robot"],
    ["industrial policies boxes", "industrial policy box"],
    ["patches", "patch"],
  ])("%s: %s among others", (typed, meant) => expect(respelled(typed)).toContain(meant));

  it.each(["class", "gas", "", " ", "!?", "「」", "밀도 2023"])("%j: nothing else", (typed) =>
    expect(respelled(typed)).toEqual([]),
  );
});
