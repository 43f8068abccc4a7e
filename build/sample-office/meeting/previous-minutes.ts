import type { SampleMinutes } from './minutes-record.ts'

const officers: SampleMinutes['officers'] = [
  { name: 'Bashir Whitcombe', affiliation: 'Director of Place' },
  { name: 'Oonagh Delacourt-Singh', affiliation: 'Head of Community Safety' },
  { name: 'Prakash Illingham', affiliation: 'Head of Highways' },
  { name: 'Sunniva Abara-Holt', affiliation: 'Head of Parks and Open Spaces' },
  { name: 'Jerome Castellan-Webb', affiliation: 'Head of Town Centres' },
  { name: 'Theodora Quaye-Lowther', affiliation: 'Principal Solicitor' },
  { name: 'Leonie Hartsough', affiliation: 'Committee Services Officer, Democratic Services' },
]

const items: SampleMinutes['items'] = [
  {
    number: 1,
    part: 1,
    title: 'APOLOGIES FOR ABSENCE',
    kind: 'apologies',
    paragraphs: [
      'Apologies were received from Councillor Devinder Mahal-Price, Councillor Piotr Lindqvist-Hale and Dr Paloma Siddique-Rowe, who was watching the meeting online.',
      'The Chair welcomed Cuthbert Ansah-Dale to his first meeting as an external member.',
    ],
    resolution: null,
  },
  {
    number: 2,
    part: 1,
    title: 'DECLARATIONS OF INTERESTS BY MEMBERS IN ITEMS ON THIS AGENDA',
    kind: 'declarations',
    paragraphs: [
      'Councillor Tobias Wrenfield declared a non-registrable interest in item 6, as his sister keeps a kiosk on Fishergate Quay. He stayed in the room and did not speak or vote on the item.',
    ],
    resolution: null,
  },
  {
    number: 3,
    part: 1,
    title: 'MINUTES',
    kind: 'minutes',
    paragraphs: [
      'A Member asked that the word “monthly” in minute 8 read “quarterly”, which is how often the toilets are inspected. With that change the minutes were agreed.',
    ],
    resolution:
      'RESOLVED, that the public minutes and the non-public summary of the meeting held on 11 June 2026, subject to the correction above, be approved as an accurate record.',
  },
  {
    number: 4,
    part: 1,
    title: 'OUTSTANDING REFERENCES',
    kind: 'outstandingReferences',
    paragraphs: [
      'Members received a report of the Head of Democratic Services on what the Committee still waited for.',
      'Disappointment was expressed that the proposal on noise complaints after midnight had not come forward in the summer. The Head of Community Safety replied on behalf of Regulatory Services that figures from a neighbouring council were still awaited, and undertook to pass the Committee’s view on.',
    ],
    resolution: 'RESOLVED, that the report be noted.',
  },
  {
    number: 5,
    part: 1,
    title: 'PERFORMANCE IN THE FIRST QUARTER OF 2026/27',
    kind: 'performance',
    paragraphs: [
      'Members considered a report of the Director of Place on the quarter from April to June 2026.',
      'The improvement in clearing fly-tips was welcomed. In answer to a question, Members heard that the second caged vehicle was now covered by a hire agreement, so that a breakdown would not again take it off the road for weeks.',
      'A Member observed that footways were mended more slowly than carriageways in every quarter shown and asked why. The Head of Highways explained that the two were let in separate orders. It was agreed that a fuller answer, with the cost of closing the gap, should come back to the Committee (8/2026/P).',
      'In discussion of how safe residents felt, it was noted that the new panel was larger and younger than the old one, and that some care was needed in comparing the two.',
    ],
    resolution: 'RESOLVED, that the report be noted.',
  },
  {
    number: 6,
    part: 1,
    title: 'WASTE AND LITTER ON THE QUAYS',
    kind: 'report',
    paragraphs: [
      'Members considered a report of the Head of Town Centres on the summer’s litter between Fishergate Quay and the Old Customs Steps.',
      'Several Members spoke of bins overflowing by mid-afternoon at weekends. Officers said that a later collection had been tried in August and had halved the number of complaints; it could be kept within the present budget if the Monday collection were dropped.',
      'It was suggested that the harbour authority, whose visitors used the bins, ought to bear part of the cost of two larger ones. The Director of Place undertook to ask (9/2026/P).',
      'On being put to the vote the recommendation was carried by six votes to none, with one abstention.',
    ],
    resolution:
      'RESOLVED, that the later weekend collection be made permanent from 1 October 2026, and that the Monday collection on the quays cease.',
  },
  {
    number: 7,
    part: 1,
    title: 'DOGS ON PRIORY MEADOW: RENEWAL OF THE PUBLIC SPACES PROTECTION ORDER',
    kind: 'report',
    paragraphs: [
      'Members considered a report of the Head of Community Safety proposing that the order, which would lapse on 31 October 2026, be renewed for three years.',
      'The consultation had drawn 286 replies, of which two thirds were in favour. A Member was concerned that the signs did not say where dogs could be let off; officers agreed to add a map to each of them.',
    ],
    resolution:
      'RESOLVED, that the order be renewed until 31 October 2029 in the terms set out in the appendix to the report.',
  },
  {
    number: 8,
    part: 1,
    title: 'TREES LOST IN THE DROUGHT',
    kind: 'report',
    paragraphs: [
      'The Head of Parks and Open Spaces reported orally that 38 of the trees planted last winter had died since the middle of July, most of them on Marsh Road.',
      'Members asked how many could have been saved by watering. It was thought that three in four could. The Committee asked that the planting programme due in December should say how young trees would be kept alive through a dry summer (10/2026/P).',
    ],
    resolution: 'RESOLVED, that the report be noted.',
  },
  {
    number: 9,
    part: 1,
    title: 'AIR QUALITY: ANNUAL STATUS REPORT',
    kind: 'report',
    paragraphs: [
      'Members received a report of the Head of Regulatory Services on the year to March 2026.',
      'All sites but one were within the limits. The exception, the narrow end of Tannery Street, was expected to improve when the one-way scheme opened. A Member asked for a diffusion tube outside St Brannoc’s School; the officer was content to move one there from the car park.',
    ],
    resolution: 'RESOLVED, that the report be noted and its publication be approved.',
  },
  {
    number: 10,
    part: 1,
    title: 'QUESTIONS ON THE WORK OF THE COMMITTEE',
    kind: 'questions',
    paragraphs: [
      'In reply to a question about the broken handrail at the Old Customs Steps, the Head of Highways said that it had been made safe that morning and would be replaced within the month.',
    ],
    resolution: null,
  },
  {
    number: 11,
    part: 1,
    title: 'OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT',
    kind: 'urgentBusiness',
    paragraphs: ['There was no urgent business.'],
    resolution: null,
  },
  {
    number: 12,
    part: 1,
    title: 'EXCLUSION OF THE PUBLIC',
    kind: 'exclusionOfPublic',
    paragraphs: [],
    resolution:
      'RESOLVED, that under Section 100A(4) of the Local Government Act 1972 the public leave the meeting for the following items, as they were likely to disclose exempt information as defined in paragraph 3 of Part 1 of Schedule 12A, and as in all the circumstances the public interest in keeping the exemption outweighed the public interest in disclosing the information.',
  },
  {
    number: 13,
    part: 2,
    title: 'SALTINGS DEPOT: TERMS OF THE NEW LEASE',
    kind: 'report',
    paragraphs: [
      'Members considered a report of the Director of Place on the lease of the depot and agreed its recommendations.',
    ],
    resolution: 'RESOLVED, that the recommendations in the report be agreed.',
  },
  {
    number: 14,
    part: 2,
    title: 'QUESTIONS ON THE WORK OF THE COMMITTEE',
    kind: 'questions',
    paragraphs: ['There were no questions.'],
    resolution: null,
  },
  {
    number: 15,
    part: 2,
    title:
      'OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT AND WHICH THE COMMITTEE AGREES TO TAKE WHILE THE PUBLIC ARE EXCLUDED',
    kind: 'urgentBusiness',
    paragraphs: ['There was no urgent business.'],
    resolution: null,
  },
]

/** The minutes that the meeting told in full will agree. */
export const previousMinutes: SampleMinutes = {
  day: '2026-09-10',
  absent: ['Councillor Devinder Mahal-Price', 'Councillor Piotr Lindqvist-Hale', 'Dr Paloma Siddique-Rowe'],
  observingOnline: ['Dr Paloma Siddique-Rowe'],
  officers,
  items,
  endedAt: '20:52',
}
