"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { createChartSchema, reviseChartSchema } from "@/lib/charts/chart";
import { createChart } from "@/lib/charts/create-chart.server";
import { reviseChart } from "@/lib/charts/revise-chart.server";

export const createChartAction = guardAction(createChartSchema, createChart);
export const reviseChartAction = guardAction(reviseChartSchema, reviseChart);
