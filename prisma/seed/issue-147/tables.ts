type Column = {
  readonly key: string;
  readonly label: string;
  readonly kind: "text" | "number";
  readonly unit?: string;
  readonly precision?: number;
};
export type SampleTable = {
  readonly caption: string;
  readonly unit: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes: readonly string[];
};

const ranking: readonly Column[] = [
  { key: "rank", label: "순위", kind: "number" },
  { key: "institution", label: "기관", kind: "text" },
  { key: "country", label: "소속 국가", kind: "text" },
  { key: "people", label: "인재 수", kind: "number", unit: "명" },
];

/** Tables of issue 147 that are records: their figures are compared, cited and drawn, so they are numbers and not text. */
export const tables = {
  robotDensity: {
    caption: "2021년 주요국의 제조업 로봇 밀도",
    unit: "대/만 명",
    columns: [
      { key: "country", label: "나라", kind: "text" },
      { key: "density", label: "로봇 밀도", kind: "number" },
    ],
    rows: [
      ["한국", 1000],
      ["싱가포르", 670],
      ["일본", 399],
      ["독일", 397],
      ["중국", 322],
      ["미국", 274],
    ],
    notes: ["출처: 국제로봇연맹(IFR)"],
  },
  digitalPeople: {
    caption: "디지털 분야 연구개발 인력이 많은 세 나라(2021년)",
    unit: "천 명",
    columns: [
      { key: "country", label: "나라", kind: "text" },
      { key: "people", label: "연구개발 인력", kind: "number" },
    ],
    rows: [
      ["중국", 128],
      ["미국", 85],
      ["일본", 15],
    ],
    notes: [
      "미국과 일본은 중국이 각각 1.5배와 8.3배라는 데에서 셈한 어림수다.",
      "출처: 알리연구원·즈푸AI, 「2023 세계 디지털 과학기술 발전 연구」",
    ],
  },
  batteryCapacity: {
    caption: "충전과 방전을 거듭한 뒤에 남은 배터리 용량",
    unit: "처음 용량의 %",
    columns: [
      { key: "material", label: "포장 소재", kind: "text" },
      { key: "capacity", label: "남은 용량", kind: "number", precision: 1 },
    ],
    rows: [
      ["액체 금속 소재, 500번 뒤", 72.5],
      ["보통 소재, 160번 뒤", 0],
    ],
    notes: ["출처: 상하이교통대학"],
  },
  allResearchers: {
    caption: "디지털 분야 인재가 많은 10개 기관",
    unit: "명",
    columns: ranking,
    rows: [
      [1, "중국과학원", "중국", 4722],
      [2, "캘리포니아대학", "미국", 2623],
      [3, "UDICE", "프랑스", 2534],
      [4, "프랑스국립과학연구센터", "프랑스", 2298],
      [5, "런던대학", "영국", 1508],
      [6, "중국과학원대학", "중국", 1462],
      [7, "하버드대학", "미국", 1454],
      [8, "칭화대학", "중국", 1305],
      [9, "텍사스대학", "미국", 1209],
      [10, "러시아과학원", "러시아", 1123],
    ],
    notes: [],
  },
  topResearchers: {
    caption: "H-지수 20 이상 인재가 많은 10개 기관",
    unit: "명",
    columns: ranking,
    rows: [
      [1, "캘리포니아대학", "미국", 492],
      [2, "구글", "미국", 196],
      [3, "스탠퍼드대학", "미국", 178],
      [4, "마이크로소프트", "미국", 163],
      [5, "중국과학원", "중국", 144],
      [6, "베이징대학", "중국", 135],
      [7, "카네기멜론대학", "미국", 133],
      [8, "워싱턴대학", "미국", 131],
      [9, "칭화대학", "중국", 129],
      [10, "상하이교통대학", "중국", 119],
    ],
    notes: [],
  },
} as const satisfies Record<string, SampleTable>;

export type TableKey = keyof typeof tables;
