/**
 * Bands at a sheet's edges that a picture of a whole page leaves white, in millimetres: the pack's stamps and page number
 * stand there on white ground. They hold an exempt mark of two lines above and the page number below.
 */
export const stampBands = { topMm: 17, bottomMm: 15 } as const
