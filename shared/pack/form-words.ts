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
  'There are no legal implications arising from this report',
  'There are no financial implications arising from this report',
  'Corporate and Strategic Implications',
  'Not for publication by virtue of',
  'Background papers: none',
]
