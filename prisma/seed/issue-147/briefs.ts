import { type SampleArticle, ul } from "../write";

type Brief = {
  slug: string;
  source: string;
  title: string;
  lead: string;
  points: readonly [string, string];
};

/** Section IV: a headline, one line, two points, and the outlet with its day. */
export const briefs: readonly SampleArticle[] = [
  brief({
    slug: "superconducting-quantum-computer",
    source: "quantum",
    title: "양자컴퓨터를 통째로 내놓는 세 번째 나라",
    lead: "중국에서 처음으로 산업용 초전도 양자컴퓨터가 나왔다",
    points: [
      "안후이[[安徽|zh-Hans]]의 양자컴퓨팅 연구센터와 허페이[[合肥|zh-Hans]]의 번위안양자[[本源量子|zh-Hans]]가 함께 만들었다",
      "이로써 중국은 완제품 양자컴퓨터를 내놓은 세계 세 번째 나라가 되었다",
    ],
  }),
  brief({
    slug: "antarctic-ground-station",
    source: "antarctica",
    title: "남극 중산기지에 해양위성 지상국",
    lead: "우주 기업과 국가위성해양응용센터가 4,395만 위안을 들여 함께 짓는다",
    points: [
      "국가위성해양응용센터가 이끌어 남극 중산[[中山|zh-Hans]] 과학기지에 해양 관측 위성의 나라 밖 지상국을 세운다",
      "중국항천과공그룹의 우주 회사가 4,395만 위안에 사업을 맡았다",
    ],
  }),
  brief({
    slug: "shandong-hundred-projects",
    source: "shandong",
    title: "산둥성, 올해 중대 과학기술 사업 100건",
    lead: "수소와 베이더우[[北斗|zh-Hans]]를 앞세워 지역 과학기술 혁신센터를 꾸린다",
    points: [
      "산둥성은 과학기술 업무 회의에서 2023년에 벌일 중대 과학기술 혁신 사업 100건을 발표했다",
      "수소와 베이더우를 축으로 산둥·허난의 지역 과학기술 혁신센터와 황허[[黄河|zh-Hans]] 삼각주 농업 첨단기술 시범구를 짓는다",
    ],
  }),
  brief({
    slug: "ningxia-suyin-park",
    source: "ningxia",
    title: "닝샤 쑤인 산업단지, 4억 1,000만 위안 사업 첫 삽",
    lead: "단지에 국가 첨단기술기업 네 곳과 과학기술형 중소기업 스물아홉 곳이 들어와 있다",
    points: [
      "닝샤[[宁夏|zh-Hans]] 쑤인[[苏银|zh-Hans]] 산업단지의 2023년 첫 사업인 진양[[锦洋|zh-Hans]]의 공유형 친환경 에너지 저장 발전소가 공사를 시작했다",
      "입주 기업의 70%가 과학기술 기업이다",
    ],
  }),
  brief({
    slug: "wuxi-ip-operations-centre",
    source: "wuxi",
    title: "장쑤성의 첫 국가급 지식재산 운영센터, 우시에",
    lead: "차세대 정보기술 산업의 값진 특허를 만들고 사업으로 잇는다",
    points: [
      "국가지식재산국이 우시[[无锡|zh-Hans]] 빈후구[[滨湖区|zh-Hans]]에 반도체 산업의 국가급 지식재산 운영센터를 세우도록 지원한다",
      "고부가가치 특허의 창출과 데이터, 투자 운영, 금융, 국제 협력을 한곳에서 돕는다",
    ],
  }),
  brief({
    slug: "guangzhou-ai-park",
    source: "guangzhou",
    title: "광저우 톈허구, 인공지능 산업단지 착공",
    lead: "인공지능과 차세대 정보기술의 산업 집적지를 노린다",
    points: [
      "1월 30일 광저우무선전그룹과 광저우경공업그룹이 이끄는 톈허구[[天河区|zh-Hans]] 중점 사업이 공사를 시작했다",
      "인공지능 핵심 산업에 기술과 금융을 더해 세계적인 집적지로 키운다",
    ],
  }),
  brief({
    slug: "qingdao-marine-technology",
    source: "qingdao",
    title: "칭다오 해양 기술 거래, 40억 위안을 넘다",
    lead: "해양 환경과 재생에너지, 첨단 제조에서 혁신이 두드러졌다",
    points: [
      "2022년 칭다오의 해양 기술 계약은 942건, 거래액은 40억 8,000만 위안으로 한 해 전보다 28.22% 늘었다",
      "해양 환경 보호와 자원 활용, 해양 재생에너지, 첨단 해양 제조가 앞장섰다",
    ],
  }),
];

function brief({ slug, source, title, lead, points }: Brief): SampleArticle {
  const base = {
    kind: "brief",
    byline: "",
    eventDate: null,
    summary: "",
  } as const;
  return {
    ...base,
    slug,
    title,
    lead,
    body: [ul(points)],
    references: [source],
  };
}
