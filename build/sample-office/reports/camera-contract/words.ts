import { bullets, caption, heading, table, text, type Block } from '../blocks.ts'

export const summary = [
  'The contract for the town centre cameras ends on 31 March 2027. Three companies tendered for the next five years. This report compares them and recommends that the contract be awarded to Brindlemoor Technologies, whose tender was the second cheapest and was judged to be the best.',
  'The report is not open to the public because it shows what each company offered, and what the Council is willing to pay, before a contract has been made.',
] as const

export const recommendations = {
  intro: 'The Committee is asked to:',
  items: [
    'award the contract to Brindlemoor Technologies for five years from 1 April 2027, at £1,386,000;',
    'allow the Head of Procurement to agree the option of two further years at no more than £290,000 a year;',
    'note that nothing may be said outside the meeting until the ten days allowed for challenge have passed.',
  ],
} as const

export const beforeChart: readonly Block[] = [
  heading('1  What is being bought', 1),
  text(
    'There are 118 public space cameras: 74 in the town centre, 29 on the quays and 15 at the station. They are watched day and night from the control room in the basement of the Town Hall. Of the cameras, 61 are more than nine years old, and parts for 22 of those can no longer be had.',
  ),
  text('The contract is for:'),
  bullets(
    'replacing every camera by March 2029, oldest first;',
    'a new recording system that keeps pictures for 31 days;',
    'repair within four hours in the town centre and eight elsewhere;',
    'moving up to ten cameras a year without further charge.',
  ),
  text('The staff of the control room are the Council’s and are not part of the contract.'),
  heading('2  The tenders', 1),
  text(
    'Nine companies asked for the papers, five came to look at the control room and three tendered by noon on 23 October 2026. Each was scored by three officers, separately and then together, with 60 marks for quality and 40 for price.[^panel]',
  ),
  caption('Table A', 'cctv_table_scores', 'Scores'),
  table({
    header: ['', 'Brindlemoor Technologies', 'Ostrander Vale Networks', 'Pelican Wharf Systems'],
    rows: [
      ['Replacing the cameras (20)', '17', '15', '12'],
      ['Repair and response (15)', '13', '9', '12'],
      ['Recording and security (15)', '13', '12', '9'],
      ['Social value and climate (10)', '8', '5', '7'],
      ['**Quality (60)**', '**51**', '**41**', '**40**'],
      ['Price over five years, £', '1,386,000', '1,297,000', '1,544,000'],
      ['**Price (40)**', '**37.4**', '**40.0**', '**33.6**'],
      ['**Total (100)**', '**88.4**', '**81.0**', '**73.6**'],
    ],
    widths: [58, 36, 36, 36],
    figures: [1, 2, 3],
  }),
  text('Price marks are 40 times the lowest price divided by the price of the tender, to one decimal place.'),
]

export const afterChart: readonly Block[] = [
  heading('3  Why not the cheapest', 1),
  text(
    'Ostrander Vale asked £89,000 less over five years, about £17,800 a year. Its tender leaves the oldest cameras on the quays until the last year, and offers one engineer for three councils after 6.00 pm. In a trial call on Friday 6 November its help line was not answered for twenty-six minutes.',
  ),
  text(
    'The panel also noted that its price for moving a camera, beyond the ten allowed, is £1,150 against £420. In the present contract an average of seventeen have been moved each year; on that footing the difference between the two tenders falls to some £63,000.',
  ),
  text(
    'Pelican Wharf now holds the contract. Its tender was the dearest and relied on repairing cameras that it described elsewhere as beyond repair. When asked, it said that the two parts had been written by different teams.',
  ),
  heading('4  How far we are prepared to go', 1),
  text(
    'Brindlemoor has named three points on which it would like to talk before signing. Officers ask for authority to settle them within these limits:',
  ),
  table({
    header: ['Point', 'It asks for', 'We would accept'],
    rows: [
      ['Payment in advance each year', '30%', 'Up to 20%, against a bond'],
      ['Yearly rise', 'Retail prices', 'Consumer prices, no more than 4%'],
      ['Ending the contract early', '12 months’ notice', '6 months’, or 9 in the first two years'],
    ],
    widths: [58, 48, 60],
  }),
  heading('5  Money', 1),
  text(
    'The budget for 2027/28 holds £265,000 for the cameras. The tender comes to £277,200 a year on average, so that £12,200 must be found. The police have been asked to give £15,000 and have said, in confidence, that they expect to agree.[^police] If they do not, the sum would come from the control room’s overtime.',
  ),
  text(
    'The Council’s own estimate, made before the tenders were opened, was £1,450,000. If all three had been above £1,600,000 the panel would have advised starting afresh.',
  ),
  heading('6  Staff, law and risk', 1),
  bullets(
    '**Transfer of staff.** Four engineers of Pelican Wharf are likely to transfer. Two have told their employer that they will leave instead.',
    '**Data protection.** The assessment of October 2026 asks for a sign at every camera and for the pictures to stay in the country. All three tenders comply.',
    '**Challenge.** Pelican Wharf has asked twice how its earlier work was to be marked. It was not. The Principal Solicitor thinks a challenge unlikely to succeed but likely to be threatened.',
    '**Handing over.** The recorders belong to Pelican Wharf until 31 March. Brindlemoor will need six weeks beside it.',
  ),
  heading('7  Why this is exempt', 1),
  text(
    'Paragraph 3 of Part 1 of Schedule 12A: the financial and business affairs of the three companies and of the Council. There is a public interest in knowing what cameras cost and how a contractor was chosen. For now it is outweighed by the harm to the Council’s position in settling the contract. The price and the scores will be published when the contract has been signed.',
  ),
]
