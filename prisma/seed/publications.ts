/** The sample house's publications. Both are invented; so are the institute, its address and its numbers. */
export const publications = {
  weekly: {
    slug: "weekly",
    title: "대륙과학 주간",
    description: "중국의 과학기술 정책과 연구 현장을 한 주에 한 번 읽습니다.",
    language: "ko",
    timeZone: "Asia/Seoul",
    publisher: "새벽과학정책연구소",
    rightsNotice:
      "이 주간지는 새벽과학정책연구소가 공개 자료를 찾아 읽고 새로 쓴 것입니다. 내용을 옮겨 쓸 때에는 호수와 출처를 함께 적어 주십시오.",
    colophon: [
      { label: "발행인", value: "윤서진" },
      { label: "발행 기관", value: "새벽과학정책연구소" },
      { label: "주소", value: "서울시 새벽구 정책로 12, 5층 (00000)" },
      { label: "전화", value: "02-000-0000" },
      { label: "누리집", value: "https://weekly.newsroom.example" },
    ],
    reviewPolicy: {
      reviewers: 1,
      checklist: ["이름과 지명을 원문과 견주었다", "숫자와 단위를 원문과 견주었다", "모든 출처를 열어 보았다"],
    },
    appearance: { textFace: "serif" },
    sourceLanguages: ["zh-Hans", "en", "ko"],
  },
  ocean: {
    slug: "ocean-monthly",
    title: "바다기술 월보",
    description: "해양 관측과 조선 기술의 달마다 소식.",
    language: "ko",
    timeZone: "Asia/Seoul",
    publisher: "새벽과학정책연구소",
    rightsNotice: "옮겨 쓸 때에는 출처를 적어 주십시오.",
    colophon: [{ label: "발행 기관", value: "새벽과학정책연구소" }],
    sourceLanguages: ["en", "ko"],
  },
} as const;
