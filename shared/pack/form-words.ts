/** What reports say there are no implications of, one heading after the other. */
const implications =
  'financial,resource,legal,risk,equalities,equality,climate,climate change,security,staffing,environmental,data protection,health and safety,property'.split(
    ',',
  )

/**
 * Words that every committee's papers share, whoever writes them: finding them in two papers says nothing. Longer than a
 * name, shorter than a thought; a sentence with anything of its own in it is not one of these.
 */
export const formWords: readonly string[] = [
  'The Committee is asked to',
  'The Committee is asked to note the report',
  'The Committee is asked to agree the recommendations',
  'The Committee is recommended to',
  'Members are asked to',
  'Members are asked to note the report',
  'Members are asked to note the contents of this report',
  'Members are recommended to',
  'It is recommended that Members',
  'It is recommended that Members note the report',
  'It is recommended that the Committee',
  'RESOLVED, that the report be noted',
  'This report is for information only',
  'There are no implications arising from this report',
  ...implications.flatMap((kind) => [
    `There are no ${kind} implications arising from this report`,
    `There are no ${kind} implications arising directly from this report`,
    `There are no direct ${kind} implications arising from this report`,
  ]),
  'Corporate and Strategic Implications',
  'Not for publication by virtue of',
  'Background papers: none',
  'the meeting held on',
  'minutes of the meeting held on',
  'be agreed as a correct record',
  'be approved as a correct record',
  'be approved as an accurate record',
  'and the non-public summary of the meeting held on',
  'Members received a report of the',
  'Members considered a report of the',
  'The Committee received a report of the',
  'The Committee considered a report of the',
  'RESOLVED, that the recommendations in the report be agreed',
  ...['Members', 'The Committee', 'A Member', 'The Chair'].flatMap((who) =>
    ['asked', 'requested', 'agreed', 'noted'].map((did) => `${who} ${did} that`),
  ),
  ...['an update', 'a report', 'a further report', 'an updated report'].flatMap((what) =>
    ['be brought', 'be brought back', 'be provided', 'be given', 'come forward'].flatMap((how) => [
      `that ${what} ${how} to the next meeting of the Committee`,
      `that ${what} ${how} to a future meeting of the Committee`,
    ]),
  ),
  'The motion was put to the vote',
  'There were no questions',
  'There was no other business',
  'There was no urgent business',
]
