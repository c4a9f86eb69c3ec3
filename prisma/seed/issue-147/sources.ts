/** The sources that issue 147 cites: titles in their original language and addresses are facts; the translations are ours. */
export const sources = {
  talentPilot: {
    title: "中国在北上广深渝杭试点外籍“高精尖缺”人才认定工作",
    titleTranslation: "중국, 여섯 도시에서 외국인 고급·부족 인재 인정을 시험한다",
    outlet: "광명망",
    language: "zh-Hans",
    url: "https://m.gmw.cn/baijia/2023-01/07/1303246820.html",
    publishedOn: "2023-01-07",
  },
  talentCatalogue: {
    title: "北京市外籍“急需紧缺”人才岗位目录",
    titleTranslation: "베이징시 외국인 긴급 부족 인재 직무 목록",
    outlet: "중국 과학기술부",
    language: "zh-Hans",
    url: "https://www.most.gov.cn/xxgk/xinxifenlei/fdzdgnr/fgzc/gfxwj/gfxwj2022/202301/t20230106_184169.html",
    publishedOn: "2023-01-06",
  },
  robotPlan: {
    title: "工业和信息化部等十七部门关于印发“机器人+”应用行动实施方案的通知",
    titleTranslation: "공업정보화부 등 17개 부처, 「로봇+」 응용 행동 방안 통지",
    outlet: "중국 공업정보화부",
    language: "zh-Hans",
    url: "https://www.miit.gov.cn//jgsj/zbys/wjfb/art/2023/art_ceee3ccbae884f458f6c94d19c1c057a.html",
    publishedOn: "2023-01-19",
  },
  shenzhenFintech: {
    title: "《深圳市金融科技专项发展规划（2023-2025）》正式发布",
    titleTranslation: "「선전시 핀테크 특별 발전 계획(2023~2025)」 정식 발표",
    outlet: "위챗 공중계정",
    language: "zh-Hans",
    url: "https://mp.weixin.qq.com/s/aTZkXHT1aGZOLH35fjgCkg",
    publishedOn: "2023-02-06",
  },
  hongqi: {
    title: "汇聚创新 红旗加速布局新能源汽车",
    titleTranslation: "혁신을 모아 신에너지차로 옮겨 가는 훙치",
    outlet: "과기일보",
    language: "zh-Hans",
    url: "http://digitalpaper.stdaily.com/http_www.kjrb.com/kjrb/html/2023-01/20/content_547873.htm?div=-1",
    publishedOn: "2023-01-20",
  },
  deltaBaoshan: {
    title: "长三角国创中心一所两项目正式落户宝山区",
    titleTranslation: "창장삼각주 국가기술혁신센터의 연구소 한 곳과 사업 두 건, 바오산구에 자리 잡다",
    outlet: "위챗 공중계정",
    language: "zh-Hans",
    url: "https://mp.weixin.qq.com/s/LjUn7pgVTTqsS65rHmZMPg",
    publishedOn: "2023-02-03",
  },
  deltaValley: {
    title: "原创技术如何跨越“死亡之谷”？“拨投结合”新范式助力成果转化",
    titleTranslation: "원천 기술은 ‘죽음의 계곡’을 어떻게 건너는가",
    outlet: "상관신문",
    language: "zh-Hans",
    url: "https://export.shobserver.com/baijiahao/html/579562.html",
    publishedOn: null,
  },
  deltaDisruptive: {
    title: "颠覆性技术怎么产业化？长三角这个机构又有新动作",
    titleTranslation: "판을 바꾸는 기술은 어떻게 산업이 되는가",
    outlet: "바이자하오",
    language: "zh-Hans",
    url: "https://baijiahao.baidu.com/s?id=1756866117202065195&wfr=spider&for=pc",
    publishedOn: null,
  },
  digitalTalent: {
    title: "中美数字科技人才储备对比：中国差距在哪里？",
    titleTranslation: "미·중 디지털 과학기술 인력 비교: 중국은 어디에서 뒤지는가",
    outlet: "알리연구원",
    language: "zh-Hans",
    url: "http://www.aliresearch.com/ch/information/informationdetails?articleCode=423423416457105408&type=%E6%96%B0%E9%97%BB",
    publishedOn: "2023-01-24",
  },
  sofc: {
    title: "中国首套！成功下线！",
    titleTranslation: "중국 첫 설비, 생산을 마치다",
    outlet: "위챗 공중계정",
    language: "zh-Hans",
    url: "https://mp.weixin.qq.com/s/UWQ0Id8Si6VkV2d8Z5eoCA",
    publishedOn: "2023-02-03",
  },
  flexible: {
    title: "上海交大课题组在柔性封装材料与技术领域取得重要突破",
    titleTranslation: "상하이교통대 연구진, 유연 포장 소재와 기술에서 중요한 진전",
    outlet: "위챗 공중계정",
    language: "zh-Hans",
    url: "https://mp.weixin.qq.com/s/fQVVPh5nPZrCSVlyiiZXTA",
    publishedOn: "2023-02-03",
  },
  quantum: report("인민망", "2023-01-30", "http://finance.people.com.cn/n1/2023/0130/c1004-32614079.html"),
  antarctica: report("시나망", "2023-02-02", "https://finance.sina.com.cn/jjxw/2023-02-02/doc-imyeierh9946219.shtml"),
  shandong: report("과학망", "2023-01-29", "https://news.sciencenet.cn/htmlnews/2023/1/493045.shtm"),
  ningxia: report(
    "과기일보",
    "2023-01-31",
    "http://digitalpaper.stdaily.com/http_www.kjrb.com/kjrb/html/2023-01/31/content_547994.htm?div=-1",
  ),
  wuxi: report(
    "과기일보",
    "2023-01-31",
    "http://digitalpaper.stdaily.com/http_www.kjrb.com/kjrb/html/2023-01/31/content_547981.htm?div=-1",
  ),
  guangzhou: report("고신망", "2023-01-31", "http://www.chinahightech.com/html/hotnews/tuijian/2023/0131/5659558.html"),
  qingdao: report("고신망", "2023-01-28", "http://www.chinahightech.com/html/hotnews/yaowen/2023/0128/5659322.html"),
} as const;

/** A report whose headline we do not have: it is named by its outlet and day, as the briefs print it. */
function report(outlet: string, publishedOn: string, url: string) {
  const [year, month, day] = publishedOn.split("-").map(Number);
  const title = `${outlet} ${year}년 ${month}월 ${day}일 보도`;
  return {
    title,
    titleTranslation: "",
    outlet,
    language: "ko",
    url,
    publishedOn,
  } as const;
}

export type SourceKey = keyof typeof sources;
