import { isTelling, wordsOf } from './words.ts'

/** Longer headings are sentences or passages, which are looked for anyway. */
const longest = 5

/**
 * How a short heading compares with a paragraph that is nothing else: without its number.
 * @returns `null` for one of a word or without two telling ones, and for those that every report has
 */
export function headingKey(text: string): string | null {
  if (text.length > 80) return null
  const words = wordsOf(text.replace(/^[\s\d.()]+/, ''))
  if (words.length < 2 || words.length > longest) return null
  const telling = words.filter(isTelling)
  return telling.length >= 2 && !telling.every((word) => usual.has(word))
    ? `heading ${words.join(' ')}`
    : null
}

/** Words of which the headings of reports are made, whatever they report on. */
const usual: ReadonlySet<string> = new Set(
  `action actions activity additional agreed aims analysis annex annual appendices appendix appraisal approach approval
  assessment assessments author authors background benefits budget business capital case change changes challenge challenges
  climate comments committee communication communications community compliance conclusion conclusions considerations considered
  consultation contact contents context corporate cost costs council councils councillor councillors crime current data
  date decision decisions delivery demand department description details development director directorate disability discussion
  diversity duty economic effect engagement environment environmental equalities equality evaluation evidence executive exempt
  expenditure external figures finance financial findings forecast forward framework funding further future general governance
  health history human impact impacts implementation implications inclusion income information infrastructure inspection
  introduction investment involvement issues item key land learning legal lessons list local main management measures
  meeting members method methodology milestones mitigation monitoring national need needs new next non note notes objectives
  officer officers operational opportunities option options organisation other outcome outcomes overall overview owner owners
  paper papers partner partners partnership performance period plan planning plans policies policy position preferred
  previous prior priorities priority procurement profile programme progress project projects property proposal proposals
  proposed protection public publication purpose quality quarter quarterly rationale reason reasons recommendation
  recommendations recommended reference report reporting reports representations requirements resource resources response
  responsibilities responsibility result results revenue review reviews risk risks role roles safeguarding safety
  savings schedule scope section security service services site social source sources staff staffing stakeholder stakeholders
  statement statistics status statutory steps strategic strategies strategy structure subject summary support sustainability
  table target targets team term terms themes timeline timescale timescales timetable title total training trend trends
  update updates value values version view views vision wards wellbeing work workforce workstream workstreams year`.split(
    /\s+/,
  ),
)
