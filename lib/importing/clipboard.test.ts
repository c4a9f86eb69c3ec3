import { describe, expect, it } from "vitest";
import { drawn, words } from "./testing/drawn";
import { readFixture } from "./testing/read-fixture";

describe("what programs put on the clipboard", () => {
  it("Word: lists of three levels, a numbered one, a footnote, a table with spans, its unit and source; comments and deletions go", () => {
    const { blocks, report } = readFixture("word.html");
    expect(drawn(blocks)).toEqual([
      "1) 해상 풍력의 2022년",
      "광둥성은 지난해 <b:5.5GW를 새로 이었고>, 이 가운데 <i:부유식>은 <u:한 기>에 그쳤다{1 바다에 띄우는 <b:방식>을 말한다.}. 자세한 표는 <link https://www.nea.gov.cn/2023-02/13/wind.htm:국가에너지국 발표>에 있다.",
      "- 터빈은 16MW급으로 커졌다",
      "  - 날개 길이 123m",
      "    - 탄소섬유를 썼다",
      "- 항만이 따라오지 못한다",
      "1. 부두를 넓힌다",
      "2. 설치선을 늘린다",
      "[table] 성별 해상 풍력 (GW)",
      "  !1x2 center 성 | !2x1 center 설치 용량",
      "  !center 2021 | !center 2022",
      "  장쑤 | end 11.8 | end 11.9",
      "  광둥 | 2x1 - 집계 전 / - 계획은 두 배",
      "  * 자료: 국가에너지국",
    ]);
    expect(report.dropped).toMatchObject({ pictures: 1, comments: 1, deletions: 1, colours: 1 });
    expect(report.kept).toEqual({ subheads: 1, notes: 1, links: 1, lists: 3, tables: 1 });
  });

  it("Hangul, through its own clipboard: signs as text with their levels, notes at their words, frames as boxes", () => {
    const { blocks, head, report } = readFixture("hwp-clipboard.html", { title: false, lead: true });
    expect(words(head.lead?.content ?? [])).toBe("톈진항이 무인 부두를 24시간 가동(1.17)");
    expect(drawn(blocks)).toEqual([
      "- 하루 처리량은 컨테이너 8,000<b:상자>{* 20피트짜리로 셈한 수}",
      "  - 크레인 한 대에 사람은 <u:없음>",
      "  - 트럭 76대가 스스로 다님",
      "- 전기는 풍력과 태양광으로 댐",
      "[table] 부두 비교 (명)",
      "  !center 구분 | !center 항목 | !center 일하는 사람",
      "  1x2 무인 | 관제 | end 12",
      "  정비 | end 30",
      "  유인 | 2x1 - 크레인마다 두 명 / - 트럭마다 한 명",
      "  * 출처: 톈진항그룹",
      "1) 안전",
      "- 멈춤 단추는 세 곳에 있음",
      "[reference]",
      "  = 톈진항(天津港)",
      "  - 중국 북쪽에서 가장 큰 항만",
      "  - 2021년에 첫 무인 부두를 엶",
    ]);
    expect(report.dropped.pictures).toBe(1);
  });

  it("Hangul, saved as a page: classes of its styles, spaces that stand in, tables within paragraphs", () => {
    expect(drawn(readFixture("hwp-saved.html").blocks)).toEqual([
      "- 쑤저우, 반도체 시험선을 공개",
      "  - 12인치 웨이퍼를 달마다 <b:1,000장> 시험",
      "    - 대학 세 곳이 함께 씀",
      "  - 사용료는 원가로 받음",
      "[table] ",
      "  !center 단계 | !center 내용",
      "  1x2 center 1단계 | 설비 반입",
      "  수율 확인",
      "끝으로, 내년에는 문을 더 연다.",
    ]);
  });

  it("Google Docs: weights that mean nothing, lists nested beside their items, links out of their detour", () => {
    const { blocks, report } = readFixture("google-docs.html");
    expect(drawn(blocks)).toEqual([
      "# 수소 버스의 겨울",
      "장자커우는 올림픽 뒤에도 <b:444대><i:를 모두><highlight: 굴린다>. H<sub:2> 값은 <link https://www.hydrogen.example/price:공시표>를 따른다.",
      "- 충전소 여덟 곳",
      "  - 두 곳은 산 위에",
      "    1. 북쪽 고개",
      "    2. 남쪽 고개",
      "- 차고 세 곳",
      "[table] ",
      "  !2x1 center 노선 | !대수",
      "  시내 | 1–30번 | end 300",
      "  산간 | 101번 | end 144",
    ]);
    expect(report.dropped).toMatchObject({ strike: 1, pictures: 1 });
  });

  it("Excel: spans of both kinds, heads by their ground, figures at the end; hidden rows stay away", () => {
    expect(drawn(readFixture("excel.html").blocks)).toEqual([
      "[table] ",
      "  !1x2 center 지역 | !2x1 center 판매 | !1x2 center 비율",
      "  !center 2021 | !center 2022",
      "  상하이 | end 251,000 | end 324,000 | end 29%",
      "  선전⏎(경제특구) | end 183,000 | end 214,000 | end 17%",
    ]);
  });

  it("Google Sheets: spans, lines in a cell that are a list, links", () => {
    expect(drawn(readFixture("google-sheets.html").blocks)).toEqual([
      "[table] ",
      "  !위성 | !발사 | !비고",
      "  1x2 스젠-21 | end 2021 | - 견인 시험 / - 궤도 복귀",
      "  end 2022 | <link https://www.satellite.example/sj21:기록>",
    ]);
  });

  it("a web page: its text without what surrounds it", () => {
    const { blocks, report } = readFixture("web-page.html");
    expect(drawn(blocks)).toEqual([
      "# 우한에서 여는 양자 통신망",
      "우한과 허페이를 잇는 <b:609km> 구간이 <i:시험>을 마쳤다{1 두 도시의 시험소가 함께 쟀다.}. <link https://quantum.example/network?from=home:노선도>와 관련 기사, 지도를 보라.",
      "허페이에서 우한까지",
      "# 무엇이 새로운가",
      "3. 중계소를 <ruby 양자:量子> 기억 장치로 바꿨다",
      "  - 넷 가운데 하나는 지하에 있다",
      "4. 속도는 초당 4kbit이다",
      "  지난해의 두 배다",
      "> 거리보다 안정이 어렵다.",
      "> 그래도 해냈다.",
      "---",
      "[table] 구간별 거리",
      "  !구간 | !거리(km)",
      "  허페이–안칭 | end 213",
      "  안칭–우한 | end 396",
    ]);
    expect(report.dropped).toEqual(
      expect.objectContaining({ pictures: 1, scripts: 1, embedded: 1, controls: 1, links: 2, hidden: 1 }),
    );
  });

  it("plain text of an issue: headline, lead with its day, levels, notes, captions, merged cells, a box, a pair of tables, sources", () => {
    const { head, blocks, report } = readFixture("issue.txt", { title: true, lead: true });
    expect(words(head.title ?? [])).toBe("우한, 첫 '등대 공장'을 열다");
    expect(head.lead?.eventDate).toBe("2023-01-19");
    expect(words(head.lead?.content ?? [])).toBe("우한 경제개발구가 자동차 부품 등대 공장을 가동");
    expect(drawn(blocks)).toEqual([
      "- 공장 한 곳에서 로봇 밀도{* 일하는 사람 1만 명에 로봇이 몇 대인지를 이르는 말}를 전국 평균의 세 배로 높임",
      "  - 용접은 사람 없이 하고, 검사는 「시각 2.0」(视觉2.0)에 맡김",
      "- 올해 안에 두 곳을 더 엶",
      "[table] 등대 공장의 세 갈래",
      "  !구분 | !주요 내용",
      "  1x2 스마트 조립 | - 부품을 스스로 나르는 차량",
      "  - 한 줄에서 여섯 차종을 조립",
      "  품질 | - 불량을 0.02초에 찾음 / - 사람이 다시 봄",
      "1) 나라의 지원",
      "- 설비 값의 15%를 돌려줌",
      "[table] 공장별 로봇 수 (대)",
      "  !공장 | !2021 | !2022",
      "  제1공장 | 120 | 310",
      "  제2공장 | 98 | 264",
      "  * 출처: 우한 경제개발구",
      "[reference]",
      "  = 등대 공장 개요",
      "  - 세계경제포럼이 2018년부터 뽑음",
      "  - 중국에는 모두 42곳이 있음",
      "1) 남은 일",
      "- 낡은 설비를 바꾸는 일",
      "  - 값이 비쌈",
      "[pair]",
      "  [table] 지역별 공장",
      "    !순위 | !성 | !도시 | !수",
      "    1 | 장쑤 | 쑤저우 | 6",
      "    2 | 광둥 | 선전 | 5",
      "  [table] 나라별 공장",
      "    !순위 | !나라 | !수",
      "    1 | 중국 | 42",
      "    2 | 독일 | 9",
      "참고자료",
      "- <link https://www.whkfq.gov.cn/2023/0119/lighthouse.html:武汉经开区首座灯塔工厂投产>",
      "- <link https://www.weforum.org/lighthouse/2023:全球灯塔网络新增名单>",
    ]);
    expect(report.references).toHaveLength(2);
  });
});
