/** Of a picture that stands for a page where it is shared, in pixels. */
export const cardSize = { width: 1200, height: 630 };
