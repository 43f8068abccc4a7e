/** Where the page begins that says how to read a performance report. */
export const methodBookmark = '_measure_method'

/** Where all figures of long charts begin. */
export const allFiguresBookmark = '_measure_figures'

/** A bookmark for each line of a report's contents, in their order. */
export function contentsBookmarks(
  measures: readonly { readonly code: string | null }[],
  hasAllFigures: boolean,
): readonly string[] {
  return [...measureBookmarks(measures), methodBookmark, ...(hasAllFigures ? [allFiguresBookmark] : [])]
}

/** A bookmark for each measure's page, no two alike: `_measure_1_1`, or by place where a code is missing or used twice. */
export function measureBookmarks(measures: readonly { readonly code: string | null }[]): readonly string[] {
  const given = new Set<string>()
  return measures.map(({ code }, place) => {
    const wanted = `_measure_${(code ?? '').replace(/[^0-9A-Za-z]+/g, '_').slice(0, 20)}`
    const bookmark = wanted === '_measure_' || given.has(wanted) ? `_measure_place_${place + 1}` : wanted
    given.add(bookmark)
    return bookmark
  })
}
