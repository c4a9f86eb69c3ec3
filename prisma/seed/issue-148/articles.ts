import { box, p, type SampleArticle, subhead, table, ul } from "../write";

const base = { kind: "article", byline: "임보라", references: [] } as const;

/** Approved: ready to go out. */
export const spending: SampleArticle = {
  ...base,
  slug: "rnd-spending-2022",
  kind: "feature",
  byline: "서하늘",
  title: "연구개발비 3조 위안을 넘긴 중국, 무엇이 늘었나",
  lead: "2022년 중국의 연구개발 지출이 처음으로 3조 위안을 넘었고 국내총생산의 2.55%에 이르렀다",
  eventDate: "2023-01-20",
  summary: "2022년 중국의 연구개발 지출이 3조 870억 위안으로 한 해 전보다 10.4% 늘었다. 국내총생산에 견주면 2.55%다.",
  body: [
    ul([
      "국가통계국의 잠정 집계로 2022년 연구개발 지출은 3조 870억 위안이다{@statistics}",
      ["한 해 전보다 10.4% 늘어 7년 내리 두 자릿수로 자랐다", "기초연구에는 1,951억 위안을 써서 전체의 6.32%였다"],
    ]),
    table({
      caption: "중국의 연구개발 지출",
      unit: "억 위안, %",
      head: ["해", "지출", "국내총생산에 견준 비율"],
      headColumn: true,
      rows: [
        ["2018", "19,678", "2.14"],
        ["2019", "22,144", "2.24"],
        ["2020", "24,393", "2.41"],
        ["2021", "27,956", "2.43"],
        ["2022", "30,870", "2.55"],
      ],
      notes: ["자료: 중국 국가통계국"],
    }),
    subhead("기업이 이끌고 정부가 받친다"),
    ul(["지출의 4분의 3 넘게 기업이 쓴다", "중앙 재정은 기초연구와 핵심 기술에 무게를 둔다"]),
  ],
};

/** In review. */
export const station: SampleArticle = {
  ...base,
  slug: "space-station-2023",
  title: "우주정거장 운영 첫해, 두 번의 유인 비행",
  lead: "조립을 마친 우주정거장에 올해 화물선 한 척과 유인 우주선 두 척이 오른다",
  eventDate: "2023-01-18",
  summary: "중국이 완성된 우주정거장의 운영 첫해에 톈저우 6호와 선저우 16·17호를 잇달아 보낸다.",
  body: [
    ul([
      "유인우주공정판공실은 2023년을 응용과 발전 단계의 첫해로 잡았다{@space}",
      [
        "톈저우[[天舟|zh-Hans]] 6호 화물선과 선저우[[神舟|zh-Hans]] 16호, 17호가 차례로 떠난다",
        "정거장은 세 모듈의 ‘T’자 꼴로, 우주인은 보통 세 사람{*교대할 때에는 잠시 여섯 사람}이 머문다",
      ],
    ]),
    box(
      "정거장을 이루는 세 모듈",
      ul(
        ["톈허[[天和|zh-Hans]]: 2021년 4월", "원톈[[问天|zh-Hans]]: 2022년 7월", "멍톈[[梦天|zh-Hans]]: 2022년 10월"],
        "arrow",
      ),
    ),
  ],
};

/** Changes requested. */
export const patents: SampleArticle = {
  ...base,
  slug: "invention-patents-2022",
  byline: "서하늘",
  title: "발명특허 421만 건, 양에서 질로 가는 길",
  lead: "2022년에 등록된 발명특허가 79만 8,000건, 유효한 발명특허가 421만 2,000건이다",
  eventDate: "2023-01-16",
  summary: "중국의 유효 발명특허가 421만 2,000건으로 늘었다. 인구 1만 명당 고부가가치 발명특허는 9.4건이다.",
  body: [
    ul([
      "국가지식재산국은 2022년에 발명특허 79만 8,000건을 등록했다고 밝혔다{@patents}",
      [
        "유효 발명특허 421만 2,000건 가운데 고부가가치 특허는 132만 4,000건이다",
        "인구 1만 명당 고부가가치 특허는 9.4건이다",
      ],
    ]),
  ],
};

/** A draft, half written. */
export const hydropower: SampleArticle = {
  ...base,
  slug: "baihetan-power",
  title: "바이허탄 수력발전소, 열여섯 기를 모두 돌리다",
  lead: "진사강의 바이허탄 발전소가 100만 kW 발전기 열여섯 기를 모두 가동했다",
  eventDate: "2022-12-20",
  summary: "",
  body: [
    ul(["설비 용량은 모두 1,600만 kW로 싼샤[[三峡|zh-Hans]] 다음으로 크다{@hydropower}"]),
    p("강을 따라 이어진 여섯 발전소의 역할을 더 적을 것."),
  ],
};

/** Planned: a working title and nothing else. */
export const lunar: SampleArticle = {
  ...base,
  slug: "lunar-far-side-plan",
  title: "달 뒷면의 흙을 가져오는 계획",
  lead: "",
  eventDate: null,
  summary: "",
  body: [p("")],
};

/** Spiked. */
export const cinema: SampleArticle = {
  ...base,
  slug: "science-fiction-cinema",
  title: "춘제 극장가의 공상과학 영화",
  lead: "연휴의 흥행 기록과 특수효과 산업",
  eventDate: "2023-01-27",
  summary: "",
  body: [p("정책과 거리가 있어 다음으로 미룬 글이다.")],
};

/** Approved briefs. */
export const sun: SampleArticle = {
  ...base,
  slug: "solar-observatory-first-images",
  kind: "brief",
  byline: "",
  title: "태양 관측 위성 쿠아푸 1호, 첫 영상 공개",
  lead: "2022년 10월에 오른 첨단 우주 태양 관측 위성이 두 달 만에 자료를 내놓았다",
  eventDate: null,
  summary: "",
  body: [
    ul([
      "쿠아푸[[夸父|zh-Hans]] 1호는 태양의 자기장과 두 가지 폭발 현상을 함께 본다",
      "중국과학원은 2022년 12월 13일 첫 영상을 공개했다",
    ]),
  ],
  references: ["academy"],
};

export const aircraft: SampleArticle = {
  ...base,
  slug: "c919-first-delivery",
  kind: "brief",
  byline: "",
  title: "C919, 첫 손님에게 넘겨지다",
  lead: "중국이 만든 중형 여객기의 첫 기체를 동방항공이 받았다",
  eventDate: null,
  summary: "",
  body: [ul(["2022년 12월 9일 상하이에서 첫 기체를 넘겼다", "동방항공은 다섯 대를 먼저 주문한 첫 고객이다"])],
  references: ["aviation"],
};
