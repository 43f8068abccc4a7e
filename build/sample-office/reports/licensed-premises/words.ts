import { heading, numbered, table, type Block } from '../blocks.ts'

export const summary = [
  'Officers and the police intend to visit four licensed premises between 8 January and 27 February 2027, without notice, because of what has been reported about them. The Committee is asked to agree the plan and the use of test purchases at two of the four.',
] as const

export const recommendations = {
  intro: 'That the Committee:',
  items: ['agree the visits set out in section 3;', 'agree that test purchases be made at premises B and D.'],
} as const

export const body: readonly Block[] = [
  heading('Why these premises', 1),
  numbered(
    'There are 61 licensed premises in the town centre. Nearly all are well run, and most visits are arranged beforehand. These four are proposed for unannounced visits because each has been named by more than one source since the summer.',
    1,
  ),
  numbered(
    'The key to the letters used in this report is held by the Licensing Enforcement Manager and will be shown to Members at the meeting and collected again.',
    1,
  ),
  heading('What has been reported', 1),
  numbered(
    'Premises A. Customers under eighteen seen at the rear bar on five Fridays. The manager’s brother, who works the door, is not registered to do so.[^door]',
    1,
  ),
  numbered(
    'Premises B. Sales after hours through the kitchen yard. A former member of staff has made a statement and fears for her safety if she is known.',
    1,
  ),
  numbered(
    'Premises C. A drink was tampered with on 3 October; the police are looking for the man concerned and do not want his usual haunts to change.',
    1,
  ),
  numbered(
    'Premises D. Cheap spirits, thought to be counterfeit. A sample bought in September held 1.9% methanol.',
    1,
  ),
  heading('The plan', 1),
  numbered(
    'Each visit is made by two licensing officers and two police officers, with a third pair close by. The dates are these:',
    1,
  ),
  table({
    header: ['Premises', 'First visit', 'Second visit', 'What for', 'Led by'],
    rows: [
      ['A', 'Friday 8 January', 'Friday 22 January', 'Ages; door staff', 'Police'],
      ['B', 'Saturday 16 January', 'Sunday 17 January', 'Hours; test purchase', 'Licensing'],
      ['C', 'Friday 5 February', '–', 'Search by warrant', 'Police'],
      ['D', 'Thursday 11 February', 'Saturday 27 February', 'Stock; test purchase', 'Trading standards'],
    ],
    widths: [20, 38, 40, 36, 26],
  }),
  numbered(
    'If anything is said beforehand that suggests a visit is expected, it will be put off and another date chosen from a list held by the Head of Regulatory Services alone.',
    1,
  ),
  numbered(
    'Young people who make test purchases are volunteers aged sixteen or seventeen, whose parents have agreed in writing. They are not asked to lie about their age if they are challenged.',
    1,
  ),
  heading('What may follow', 1),
  numbered('Depending on what is found, officers may:', 1),
  numbered('give advice, and go back within a month;', 2),
  numbered('ask for a review of the licence;', 2),
  numbered('prosecute, after advice from the Principal Solicitor;', 2),
  numbered('in the case of premises D, seize stock on the spot.', 2),
  numbered(
    'At premises B a review is thought likely whatever is found, as two conditions of the licence have been broken in writing: its own staff rota shows them.[^rota]',
    1,
  ),
  heading('Money, law and equality', 1),
  numbered(
    'The visits take 96 hours of officers’ time, which is within the budget. Test purchases cost about £120.',
    1,
  ),
  numbered(
    'Directed surveillance is not proposed. If it became necessary, a magistrate’s approval would be sought under the Regulation of Investigatory Powers Act 2000.',
    1,
  ),
  numbered(
    'Two of the four licensees are from minority communities. The Head of Regulatory Services has looked at the evidence for each without names and is satisfied that the same test was put to all.',
    1,
  ),
  heading('Why this is exempt', 1),
  numbered(
    'Paragraphs 1 and 7 of Part 1 of Schedule 12A: it is about individuals, and it would help someone to avoid the detection of crime. The public interest in openness is met by a report after the visits, without names.',
    1,
  ),
]
