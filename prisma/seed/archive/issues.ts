import { type SampleArticle, ul } from "../write";

type Piece = { slug: string; title: string; lead: string; day: string; source: string; points: readonly string[] };

/** Older issues, two short pieces each, so that the archive has more than one page of years to turn. */
export const archive: readonly { number: number; date: string; articles: readonly SampleArticle[] }[] = [
  issue(141, "2022-12-30", [
    piece({
      slug: "baihetan-all-units",
      title: "바이허탄의 마지막 발전기가 돌기 시작했다",
      lead: "열여섯 번째 100만 kW 발전기가 가동되며 세계에서 두 번째로 큰 수력발전소가 완성되었다",
      day: "2022-12-20",
      source: "hydropower",
      points: ["설비 용량은 1,600만 kW다", "진사강[[金沙江|zh-Hans]] 하류의 네 발전소가 모두 갖추어졌다"],
    }),
    piece({
      slug: "kuafu-first-light",
      title: "쿠아푸 1호가 본 태양",
      lead: "중국과학원이 태양 관측 위성의 첫 자료를 공개했다",
      day: "2022-12-13",
      source: "academy",
      points: ["단단한 엑스선으로 본 태양 영상은 지구 쪽에서 처음이다", "위성은 네 해 넘게 쓸 수 있게 설계되었다"],
    }),
  ]),
  issue(142, "2023-01-06", [
    piece({
      slug: "c919-delivery",
      title: "C919의 첫 인도와 그 뒤의 100시간",
      lead: "첫 기체를 받은 항공사가 승객 없이 노선을 나는 검증 비행을 시작했다",
      day: "2022-12-26",
      source: "aviation",
      points: ["검증 비행은 모두 100시간이다", "아홉 개 도시의 공항을 오간다"],
    }),
    piece({
      slug: "station-six-people",
      title: "우주정거장에서 여섯 사람이 만난 닷새",
      lead: "선저우 14호와 15호의 우주인이 처음으로 정거장에서 임무를 맞바꾸었다",
      day: "2022-12-04",
      source: "space",
      points: ["여섯 사람이 닷새를 함께 지냈다", "선저우 14호는 12월 4일 둥펑[[东风|zh-Hans]] 착륙장으로 돌아왔다"],
    }),
  ]),
  issue(143, "2023-01-13", [
    piece({
      slug: "utility-model-quality",
      title: "특허의 수보다 값을 묻는 지표",
      lead: "인구 1만 명당 고부가가치 발명특허가 정책의 잣대로 자리 잡았다",
      day: "2023-01-09",
      source: "patents",
      points: ["14차 5개년 계획의 목표는 2025년 12건이다", "2022년에는 9.4건이었다"],
    }),
  ]),
  issue(144, "2023-01-20", [
    piece({
      slug: "population-and-science",
      title: "인구가 줄기 시작한 해의 과학 인력",
      lead: "2022년 말 인구가 한 해 전보다 85만 명 줄었다",
      day: "2023-01-17",
      source: "statistics",
      points: ["인구는 14억 1,175만 명이다", "연구 인력의 고령화가 정책의 새 물음이 되었다"],
    }),
    piece({
      slug: "station-plan-year",
      title: "우주정거장, 짓는 해에서 쓰는 해로",
      lead: "유인우주공정이 응용과 발전 단계에 들어섰다",
      day: "2023-01-18",
      source: "space",
      points: ["해마다 유인 우주선 두 척, 화물선 한두 척을 보낸다", "새 우주인 선발도 이어진다"],
    }),
  ]),
  issue(145, "2023-01-27", [
    piece({
      slug: "spending-above-three-trillion",
      title: "연구개발비, 3조 위안을 넘다",
      lead: "잠정 집계로 2022년 연구개발 지출이 3조 870억 위안이다",
      day: "2023-01-20",
      source: "statistics",
      points: ["국내총생산의 2.55%다", "한 해 전보다 10.4% 늘었다"],
    }),
  ]),
  issue(146, "2023-02-03", [
    piece({
      slug: "academy-new-year-work",
      title: "중국과학원의 새해 일감",
      lead: "중국과학원이 한 해의 일을 정하는 회의를 열었다",
      day: "2023-01-30",
      source: "academy",
      points: ["기초연구와 큰 장비의 운영을 앞세웠다", "젊은 연구자의 과제 비중을 늘린다"],
    }),
  ]),
];

function issue(number: number, date: string, articles: readonly SampleArticle[]) {
  return { number, date, articles };
}

function piece({ slug, title, lead, day, source, points }: Piece): SampleArticle {
  const rest = { kind: "article", byline: "서하늘", summary: lead, references: [source] } as const;
  return { ...rest, slug, title, lead, eventDate: day, body: [ul(points)] };
}
