import { chart, type SampleArticle, ul } from "../write";

/** Section III, where numbers start again at 01: energy. */
export const sofc: SampleArticle = {
  slug: "sofc-25kw-system",
  kind: "article",
  byline: "서하늘",
  title: "중국의 첫 25kW 고체산화물 연료전지 열병합 설비",
  lead: "쉬저우의 한 회사가 부품까지 모두 스스로 만든 고체산화물 연료전지(SOFC) 발전 설비를 내놓았다",
  eventDate: "2023-02-03",
  summary: "",
  body: [
    ul([
      "쉬저우 화칭징쿤에너지[[徐州华清京昆能源|zh-Hans]]가 2월 1일 25kW급 열병합 발전 설비의 생산을 마쳤다{@sofc}",
      [
        "SOFC는 연료를 산화시켜 곧바로 전기를 얻는다. 열병합 효율이 높고 오래 안정하며, 쓸 수 있는 연료가 여럿{*액화천연가스, 수소, 바이오가스, 디젤을 모두 쓸 수 있다}이고, 배출이 적고 비용이 낮은 편이다",
        "이 회사는 25kW급에서 중국 안의 공급망을 가장 완전하게 갖추었다. 주택 단지, 대형 매장, 학교, 공장, 데이터센터, 병원에 넣을 생각이다",
        "미국, 일본, 독일에 이어 이 기술을 손에 넣음으로써 배와 차량의 동력, 이동형 보조 전원[[移动电源|zh-Hans]]으로도 길이 열렸다",
      ],
    ]),
  ],
  references: [],
};

/** Section III: materials. */
export const flexible: SampleArticle = {
  slug: "liquid-metal-packaging",
  kind: "article",
  byline: "임보라",
  title: "늘여도 새지 않는 포장, 상하이교통대학의 액체 금속 소재",
  lead: "무선통신까지 할 수 있는 액체 금속 유연 포장 소재가 《사이언스》에 실렸다",
  eventDate: "2023-02-03",
  summary: "",
  body: [
    ul([
      "상하이교통대학 연구진은 아주 작은 유리구슬[[glass beads|en]]을 늘어놓고 액체 금속을 얹어, 잘 늘어나면서도 공기가 통하지 않는 복합 소재를 만들었다{@flexible}",
      [
        "이 소재로 감싼 리튬이온 배터리는 500번 충전하고 방전한 뒤에도 처음 용량의 72.5%를 지켰다{*보통 소재로 감싼 배터리는 160번 만에 기능을 모두 잃었다}",
        "20% 늘인 상태에서도 용량이 그대로였고, 굽히거나 비틀어도 충·방전 곡선이 변하지 않았다",
        "나누어진 구조로 설계해 액체 금속 포장 안에 전자기파 신호 장치를 넣을 수 있다. 포장한 채로 무선통신이 된다",
        "유연 에너지 소자, 전자, 바이오의학에 두루 쓰일 수 있다",
      ],
    ]),
    chart("batteryCapacity"),
  ],
  references: [],
};
