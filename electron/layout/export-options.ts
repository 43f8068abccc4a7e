/**
 * How LibreOffice is told to write PDFs, whichever LibreOffice it is.
 *
 * Tagged, so that assistive software can read the pack; without the claim of PDF/UA, which nobody can make for officers'
 * files unseen. Bookmarks become named destinations: that is how pages are counted. Empty pages which an odd start leaves
 * are printed, so that a physical page is a side of paper. Comments and form fields never go out: a content control would
 * else become a box for the public to fill in.
 */
const exportOptions = {
  UseTaggedPDF: true,
  ExportBookmarksToPDFDestination: true,
  IsSkipEmptyPages: false,
  ExportNotes: false,
  ExportNotesInMargin: false,
  ExportFormFields: false,
} as const

/** Number of this set of options, part of the engines' names: results of another set are not ours. */
export const exportVersion = 1

/** The options in the form that LibreOffice's PDF filter reads. */
export const exportFilterData = JSON.stringify(
  Object.fromEntries(
    Object.entries(exportOptions).map(([name, value]) => [name, { type: 'boolean', value: String(value) }]),
  ),
)
