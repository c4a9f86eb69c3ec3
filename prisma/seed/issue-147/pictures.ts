const credit = "편집국 그림";
const licence = "CC0 1.0";

/** The sample's pictures: drawings of our own, kept as text in `../pictures/` and sent to the library as people send theirs. */
export const pictures = {
  weldingLine: {
    file: "welding-line",
    altText: "컨베이어 위를 지나는 자동차 차체를 주황색 로봇 팔 두 대가 양쪽에서 용접하며 불꽃이 튄다",
    caption: "차체를 용접하는 산업용 로봇",
    ...{ credit, licence },
  },
  charging: {
    file: "charging",
    altText: "해 질 녘 도시를 등지고 주차장에 선 짙은 색 승용차가 충전기에 케이블로 이어져 있다",
    caption: "충전 중인 신에너지차",
    ...{ credit, licence },
  },
} as const;
