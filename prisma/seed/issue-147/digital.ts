import { chart, record, type SampleArticle, sideBySide, subhead, ul } from "../write";

/** 06 of section II: a chart, and two table records side by side under two captions. */
export const digital: SampleArticle = {
  slug: "digital-rnd-people",
  kind: "article",
  byline: "서하늘",
  title: "사람은 중국이 많고 정상급은 미국이 많다: 디지털 연구 인력 비교",
  lead: "디지털 분야 연구개발 인력의 수는 중국이 세계 1위지만 최상위 인재에서는 미국과의 차이가 크다",
  eventDate: "2023-01-24",
  summary:
    "세계 디지털 분야 연구개발 인력 77만 5,000명 가운데 중국이 12만 8,000명으로 가장 많다. 그러나 최상위 인재는 미국의 3분의 1 수준이다.",
  body: [
    ul([
      "알리연구원과 즈푸AI[[智谱AI|zh-Hans]]가 함께 낸 「2023 세계 디지털 과학기술 발전 연구」가 두 나라의 인력을 견주었다{@digitalTalent}",
    ]),
    subhead("연구개발 인력"),
    ul([
      "2021년 세계의 디지털 분야 연구개발 인력은 77만 5,000명이다. 중국이 12만 8,000명으로 전체의 17%를 차지해 1위였고, 2위 미국의 1.5배, 3위 일본의 8.3배였다",
      "고급 인재{*논문의 수와 인용 횟수를 함께 재는 H-지수가 20 이상인 연구자}만 보면 사정이 다르다. 중국은 7,000명으로 세계의 9%이고, 1위 미국(2만 1,000명, 25%)의 3분의 1쯤이다",
    ]),
    chart("digitalPeople"),
    subhead("연구기관"),
    ul([
      "(전체 인력) 중국과학원, 중국과학원대학, 칭화대학이 세계 10위 안에 들었다. 중국과학원은 4,722명으로 캘리포니아대학(2,623명)을 크게 앞섰다",
      "(고급 인재) 상위 10곳은 미국 여섯, 중국 네 곳이다. 중국과학원은 144명으로 5위다",
      "미국은 기업의 힘이 두드러진다. 구글과 마이크로소프트가 각각 2위와 4위다",
    ]),
    sideBySide(record("allResearchers"), record("topResearchers")),
    subhead("함께 쓴 논문"),
    ul([
      "2012년부터 2021년까지 두 나라가 함께 쓴 논문 가운데 피인용 상위 1%에 든 것은 1,954건으로 세계에서 가장 많다",
      "그러나 2018년부터 크게 줄었다. 미국의 대중국 조치가 나온 때와 겹친다",
    ]),
  ],
  references: [],
};
