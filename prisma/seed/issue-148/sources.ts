/** Sources of issue 148 and of the archive: the front pages of the bodies that published the figures. */
export const laterSources = {
  statistics: site("国家统计局", "중국 국가통계국", "https://www.stats.gov.cn/"),
  space: site("中国载人航天工程办公室", "중국 유인우주공정판공실", "https://www.cmse.gov.cn/"),
  patents: site("国家知识产权局", "중국 국가지식재산국", "https://www.cnipa.gov.cn/"),
  hydropower: site("中国长江三峡集团", "중국창장싼샤그룹", "https://www.ctg.com.cn/"),
  academy: site("中国科学院", "중국과학원", "https://www.cas.cn/"),
  aviation: site("中国商用飞机有限责任公司", "중국상용항공기공사", "https://www.comac.cc/"),
} as const;

function site(title: string, outlet: string, url: string) {
  return { title, titleTranslation: outlet, outlet, language: "zh-Hans", url, publishedOn: null } as const;
}
