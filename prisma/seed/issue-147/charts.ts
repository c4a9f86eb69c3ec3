import type { TableKey } from "./tables";

export type SampleChart = {
  readonly table: TableKey;
  readonly kind: "bar" | "columns" | "stacked" | "line";
  readonly labels: string;
  readonly series: readonly string[];
  readonly highlight?: string;
  readonly caption: string;
  readonly altText: string;
};

/** Charts of issue 147, each drawn from figures of one of its tables. */
export const charts = {
  robotDensity: {
    table: "robotDensity",
    kind: "bar",
    labels: "country",
    series: ["density"],
    highlight: "중국",
    caption: "2021년 주요국의 제조업 로봇 밀도",
    altText:
      "여섯 나라의 제조업 종사자 1만 명당 로봇 수를 견준 가로 막대 도표. 한국 1,000대, 싱가포르 670대, 일본 399대, 독일 397대, 중국 322대, 미국 274대. 중국이 미국을 앞서 다섯 번째다.",
  },
  digitalPeople: {
    table: "digitalPeople",
    kind: "bar",
    labels: "country",
    series: ["people"],
    highlight: "중국",
    caption: "디지털 분야 연구개발 인력이 많은 세 나라(2021년)",
    altText: "세 나라의 인력을 견준 가로 막대 도표. 중국 12만 8천 명, 미국 약 8만 5천 명, 일본 약 1만 5천 명.",
  },
  batteryCapacity: {
    table: "batteryCapacity",
    kind: "bar",
    labels: "material",
    series: ["capacity"],
    highlight: "액체 금속 소재, 500번 뒤",
    caption: "충전과 방전을 거듭한 뒤에 남은 배터리 용량",
    altText:
      "두 소재를 견준 가로 막대 도표. 액체 금속 소재로 감싼 배터리는 500번 뒤에도 처음 용량의 72.5%를 지켰고, 보통 소재로 감싼 배터리는 160번 만에 용량을 모두 잃었다.",
  },
} as const satisfies Record<string, SampleChart>;
