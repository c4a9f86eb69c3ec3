import { archive } from "./archive/issues";
import { type House, makeHouse } from "./house";
import { charts } from "./issue-147/charts";
import { makeIssue147 } from "./issue-147/issue";
import { sources } from "./issue-147/sources";
import { tables } from "./issue-147/tables";
import { makeIssue148 } from "./issue-148/issue";
import { laterSources } from "./issue-148/sources";
import { makeArchive } from "./archive/make";
import { pictures } from "./issue-147/pictures";
import { makePicture } from "./make-picture";
import { makeChart, makeSource, makeTable } from "./records";
import type { Ids } from "./write";

/**
 * Makes the sample newsroom in an empty database, by the same commands that people use: who is who, two publications, one published
 * issue with everything that such an issue has, one in production with an article in each state, and older issues.
 * @throws when a command refuses: the sample and the rules must agree
 */
export async function seedSample({ password }: { password: string }): Promise<House> {
  const house = await makeHouse(password);
  const ids = await makeRecords(house);
  await makeArchive(house, ids, archive);
  await makeIssue147(house, ids);
  await makeIssue148(house, ids);
  return house;
}

async function makeRecords({ actors, publicationIds }: House): Promise<Ids> {
  const publicationId = publicationIds.weekly;
  const sourceIds = new Map<string, string>();
  for (const [key, source] of Object.entries({ ...sources, ...laterSources })) {
    sourceIds.set(key, await makeSource(actors.editor, publicationId, source));
  }
  const tableIds = new Map<string, { tableId: string; revisionId: string }>();
  for (const [key, table] of Object.entries(tables)) {
    tableIds.set(key, await makeTable(actors.editor, publicationId, table));
  }
  const chartIds = new Map<string, { chartId: string; revisionId: string }>();
  for (const [key, chart] of Object.entries(charts)) {
    chartIds.set(key, await makeChart(actors.editor, publicationId, chart, known(tableIds, chart.table)));
  }
  const pictureIds = new Map<string, Awaited<ReturnType<typeof makePicture>>>();
  for (const [key, sample] of Object.entries(pictures)) {
    pictureIds.set(key, await makePicture(actors.editor, publicationId, sample));
  }
  return {
    source: (key) => known(sourceIds, key),
    table: (key) => known(tableIds, key),
    chart: (key) => known(chartIds, key),
    picture: (key) => known(pictureIds, key),
  };
}

function known<Value>(made: ReadonlyMap<string, Value>, key: string): Value {
  const value = made.get(key);
  if (value === undefined) throw new Error(`the sample has no record called ${key}`);
  return value;
}
