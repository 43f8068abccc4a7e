import { bullets, caption, heading, table, text, type Block } from '../blocks.ts'

export const summary = [
  'The Late Hours Partnership was formed in November 2025 by the Council, the police, the ambulance trust, the harbour authority and thirty-one of the town’s bars, restaurants, takeaways and taxi firms. It has no staff of its own and a budget of £46,000.',
  'After a year, more people come into the town in the evening, they stay for longer, and fewer of them come to harm. Not all of that is the partnership’s doing. This report says what was tried, what it cost, what we think worked, and what the partnership would like to do next.',
] as const

export const recommendations = {
  intro: '**Members are asked to comment on:**',
  items: ['what the partnership did in its first year; and', 'its four aims for the second.'],
} as const

export const beforeFigure: readonly Block[] = [
  heading('1. Why it was set up', 1),
  text(
    'Northmere has sixty-one licensed premises within ten minutes’ walk of the station. For as long as anyone remembers, the people who run them and the people who clear up after them met only when something had gone wrong. In the summer of 2025 three assaults in one month on the steps below the Corn Exchange brought everybody to the same table, and it was agreed to keep meeting.',
  ),
  text(
    'The partnership meets on the second Tuesday of each month at three in the afternoon, an hour chosen because chefs are free and police officers are awake. Its chair is a licensee; its secretary is the Council’s Head of Town Centres.[^terms]',
  ),
  heading('2. What was tried', 1),
  bullets(
    '**A meeting point.** A staffed gazebo outside the Corn Exchange on Friday and Saturday nights, with water, chargers, first aid and someone to wait with. It opened on 43 nights and was used 2,916 times.',
    {
      text: '**Leaving well.** Premises agreed to end their evenings a little apart from one another:',
      items: [
        'music down twenty minutes before closing;',
        'lights up in two steps;',
        'a last call for food as well as for drink.',
      ],
    },
    '**Taxis in a line.** Marshals at the rank in Station Approach from 11.00 pm to 3.00 am. Waiting fell from 38 minutes to 16 on a usual Saturday.',
    '**Clean by nine.** A second sweep of eleven streets on Sunday morning.',
    '**One radio.** All premises, the wardens and the control room on one channel.',
  ),
  heading('3. What changed', 1),
  text(
    'Figure 1 shows the number of people counted in Market Street between 6.00 pm and midnight, on an average day, before and after the partnership began. The counter was moved four metres in March 2026 when the scaffolding went up, which may account for some of the step in that month.[^counter]',
  ),
]

export const afterFigure: readonly Block[] = [
  text(
    'Harm is harder to count than people. [[late_table_harm|Table 1]] puts together what three bodies record, each in its own way.',
  ),
  caption('Table 1', 'late_table_harm', 'Harm recorded in the town centre, 6.00 pm to 6.00 am'),
  table({
    header: ['Year to 31 October', '2025', '2026', 'Change'],
    rows: [
      ['Violence with injury (police)', '148', '119', '−29 (−20%)'],
      ['Theft from the person (police)', '203', '211', '+8 (+4%)'],
      ['Ambulances called (ambulance trust)', '402', '337', '−65 (−16%)'],
      ['People in the water (harbour authority)', '9', '4', '−5'],
      ['Complaints of noise after 11.00 pm (Council)', '276', '301', '+25 (+9%)'],
    ],
    widths: [78, 24, 24, 36],
    figures: [1, 2, 3],
  }),
  text(
    'Two of the five lines went the wrong way. Thefts are nearly all of telephones, from tables on the pavement. Complaints of noise come from the new flats at the Net Loft, which were empty a year ago; the premises nearby have not changed, and the number per household is not known.',
  ),
]

export const heard: readonly Block[] = [
  text(
    '“I used to tell my daughter not to come home through the station. I still do, but I say it less.” Resident, Dyers’ Row',
  ),
  text(
    '“The gazebo sends them to us sober enough to say where they live. That alone is worth it.” Taxi driver, Station Approach',
  ),
  text(
    '“It was a quiet street with a pub in it. It is now a noisy street with a pub in it. I would like to know what the partnership is going to do for the people upstairs.” Resident, Net Loft',
  ),
  text(
    '“We take less after eleven and more before. Nobody has cried in my doorway since Easter.” Licensee, Bell Yard',
  ),
  text(
    '“We used to send two crews to the Corn Exchange on a Saturday and keep a third in hand. We now send one. What goes to the tent would once have come to us.” Paramedic, Northmere station',
  ),
  text('“Please could the marshals have a bench? My knees are not what they were.” Marshal, aged 67'),
  text('“The second sweep means that the bread van can stop where it is meant to stop.” Baker, The Shambles'),
]

export const costs: readonly Block[] = [
  heading('5. What it cost', 1),
  table({
    header: ['First year', '£'],
    rows: [
      ['Meeting point: staff, gazebo, supplies', '17,850'],
      ['Taxi marshals', '14,200'],
      ['Second sweep', '8,300'],
      ['Radios (hire)', '3,900'],
      ['Training and publicity', '1,450'],
      ['**Spent**', '**45,700**'],
      ['Paid by premises', '19,400'],
      ['Paid by the Council', '18,300'],
      ['Paid by the police and harbour authority', '8,000'],
    ],
    widths: [110, 40],
    figures: [1],
  }),
  text(
    'Members asked in June what it would cost to keep the quayside toilets open until 10.00 pm on Fridays and Saturdays. The answer is £7,600 a year, nearly all of it for an attendant. Premises have offered to pay a third.[^toilets]',
  ),
  heading('6. The second year', 1),
  text('The partnership would like to:'),
  bullets(
    'open the meeting point on Thursdays in term time, when the college’s evening ends;',
    'work with the Net Loft’s residents on hours for deliveries and bottle bins;',
    'halve the thefts of telephones, beginning with a card on every outside table;',
    'find a way of paying for itself by the end of its third year.',
  ),
]

export const implications: readonly Block[] = [
  heading('7. What this means for the Council', 1),
  text(
    '**Money.** The Council’s share for the second year, £18,300, is in the budget of the Head of Town Centres. Nothing more is asked for.',
  ),
  text(
    '**The law.** The partnership is voluntary. It does not replace any duty under the Licensing Act 2003, and what is said at its meetings is not evidence.',
  ),
  text(
    '**Equality.** Of the people who used the meeting point, 64% were women. Staff have been trained to help people with hidden disabilities.',
  ),
  heading('Background papers', 2),
  text('None.'),
]
