/** The largest file a window may hand to the application, in bytes: 200 MB. Both ends of the door refuse more. */
export const largestFileBytes = 200 * 1024 * 1024

/** The same for the clerk. */
export const largestFileWords = 'It has more than 200 MB.'

/** Letters of a series' name, which heads a row of a table and stands in a chart's legend. */
export const seriesNameLength = 80
