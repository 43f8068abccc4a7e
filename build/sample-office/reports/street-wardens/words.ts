import { bullets, heading, numbered, steps, table, text, type Block } from '../blocks.ts'

export const summary = [
  'The street warden service began in April 2024 for a trial of three years. This report looks back on the first two and a half, and asks the Committee to settle the service’s shape from April 2027, when the money set aside for the trial ends.',
  'The wardens deal with more than twice as many jobs for each hour walked as was expected when the service was set up, and most of those jobs never reach another officer. Where they are least use is early on weekday mornings. Where they are missed is late in the evening from Thursday to Saturday.',
  'Three options are set out. Officers recommend the second: the same number of wardens, walking later. It costs £18,400 a year more than today, which can be met from the parking account.',
] as const

export const recommendations = {
  intro: 'Members are asked to:',
  items: [
    'agree that the street warden service continue from 1 April 2027 with fourteen wardens (option 2);',
    'agree the hours set out in Appendix 1, to begin on Tuesday 4 May 2027 or as soon after as the rota allows;',
    'ask the Head of Community Safety to report on the new hours after their first summer.',
  ],
} as const

export const mainReport: readonly Block[] = [
  heading('Background'),
  numbered(
    'In the autumn of 2023 the Council asked residents what would make the most difference to how safe they felt out of doors. “Someone to go to” came first, ahead of cameras and of lighting. The street warden service was the answer to that, and the budget meeting of February 2024 found the money for three years.',
  ),
  numbered('The service was given four jobs:'),
  numbered('to be seen on foot, in uniform, in every ward every day;', 1),
  numbered('to put small things right at once: a bag of rubbish, a loose sign, a gate left open;', 1),
  numbered('to report larger ones to whoever can deal with them, and to see that they are dealt with;', 1),
  numbered('to use a small number of powers, of which more below.', 1),
  numbered(
    'There are twelve wardens and two senior wardens, and a manager who also looks after the control room. Between them they walk twenty-six beats. Until now the service has worked from 8.00 am to 10.00 pm on every day of the week, with shorter hours on Sundays.',
  ),
  numbered(
    'The wardens are not police officers. They can serve fixed penalty notices for litter, dog fouling and breaches of a public spaces protection order; they can ask for the name and address of someone drinking in a controlled place.[^powers] They cannot detain anyone, and they are trained to walk away.',
  ),
  heading('What the wardens have done'),
  numbered(
    'Figure 1 shows the jobs dealt with in each quarter. A job is anything that took more than a minute and was written down: a conversation with a rough sleeper counts, a greeting does not. The figure has risen by two thirds since the beginning, and by a tenth in the last year.',
  ),
]

export const afterChart: readonly Block[] = [
  numbered(
    'Over the same time the hours walked have risen by less than a tenth, so most of the change is in what an hour brings. Three things explain it. The wardens know their beats and the people on them. The reporting app, in use since March 2025, takes a third of the time that paper did. And people now stop wardens in the street who would once have rung the contact centre.',
  ),
  numbered(
    'Six jobs in ten are finished by the warden alone. The rest go elsewhere: mostly to street cleaning, then to highways, then to the housing team. The table below shows the six months to the end of September 2026.',
  ),
  table({
    header: ['Kind of job', 'Jobs', 'Finished by the warden', 'Passed on to'],
    rows: [
      ['Litter, dumped waste and dog fouling', '812', '421', 'Street cleaning'],
      ['People who needed help or advice', '604', '512', 'Housing, adult care'],
      ['Noise, nuisance and street drinking', '497', '331', 'Police, regulatory services'],
      ['Broken or dangerous things', '388', '97', 'Highways, parks'],
      ['Traders’ concerns', '226', '181', 'Town centres'],
      ['All else', '122', '74', 'Various'],
      ['**Total**', '**2,649**', '**1,616**', ''],
    ],
    widths: [62, 20, 40, 38],
    figures: [1, 2],
  }),
  heading('Where the service falls short'),
  numbered(
    'Two things have not worked well. The first is the early morning. Between 8.00 and 10.00 am from Monday to Friday a patrol brings one job for every three hours walked; in the afternoon it brings one an hour. The wardens themselves say that the streets are clean and people are in a hurry.',
  ),
  numbered(
    'The second is late evening. The last patrol ends at 10.00 pm, and on Thursdays, Fridays and Saturdays that is when the town centre begins to fill. In the survey for this review 71% of licensees and 58% of taxi drivers said that they had wanted a warden after 10.00 pm in the last month and found none.[^survey]',
  ),
  numbered(
    'There is also a gap of a different kind. Radios do not work along the lower part of Fishergate Quay, where the sea wall stands in the way. A warden there is, for about ten minutes of the beat, alone. An aerial on the harbour office would mend this and is included in the costs below.',
  ),
  heading('Options'),
  numbered(
    '**Option 1: carry on as now.** The same wardens, hours and beats. It costs nothing more, and leaves both gaps open.',
  ),
  numbered(
    '**Option 2: the same wardens, later hours (recommended).** The weekday patrol before 10.00 am ends, but for the two beats that pass schools. From Thursday to Saturday eight wardens, always in pairs, walk until midnight on the six beats of the town centre and the quays.',
  ),
  numbered(
    '**Option 3: a smaller service.** Ten wardens, working from noon to 10.00 pm. It saves £149,000 a year, and would mean that four wards were walked every second day.',
  ),
  table({
    header: ['Yearly cost, £', 'Option 1', 'Option 2', 'Option 3'],
    rows: [
      ['Pay and oncosts', '521,600', '534,900', '384,200'],
      ['Late working allowance', '0', '9,800', '0'],
      ['Uniform, radios and app', '44,300', '45,600', '36,100'],
      ['Training', '18,900', '18,900', '15,500'],
      ['Share of the control room', '27,200', '21,200', '27,200'],
      ['**Total**', '**612,000**', '**630,400**', '**463,000**'],
      ['Change from today', '0', '18,400', '(149,000)'],
    ],
    widths: [64, 32, 32, 32],
    figures: [1, 2, 3],
  }),
  heading('Why option 2'),
  numbered(
    'The hours that would be given up are the least useful of the week, and those gained are the ones that residents, licensees and the police all name. The police inspector for the town has written in support and offers a shared briefing at 9.30 pm.',
  ),
  numbered(
    'Wardens were consulted in September. Eleven of the fourteen are willing to work until midnight on a rota of one week in three. The other three have caring duties and would stay on day beats. The trade union asks that nobody should walk home alone after a late shift, and a taxi is in the costs.',
  ),
  heading('What happens next'),
  text('If the Committee agrees option 2, the steps are these:'),
  steps(
    'January: formal consultation with staff and the union (30 days).',
    'February: the budget meeting confirms the sum for 2027/28.',
    {
      text: 'March and April:',
      items: [
        'aerial fitted at the harbour office;',
        'lone working and late working risk assessments renewed;',
        'wardens trained in first aid for drug and alcohol emergencies.',
      ],
    },
    'May: the new hours begin.',
  ),
  heading('What this means for'),
  numbered(
    '**Money.** The extra £18,400 a year is an allowable use of the surplus on the parking account. The finance business partner has confirmed that the surplus forecast for 2027/28 is £1.2 million before any new commitment.',
  ),
  numbered(
    '**The law.** The powers named in paragraph 4 are given by the chief constable under the community safety accreditation scheme and lapse unless they are renewed each April. Nothing in option 2 needs a new power.',
  ),
  numbered(
    '**Equality.** Women and people over 65 are the most likely to say that they stay at home after dark. Later patrols should help both. The assessment also notes that young men are spoken to more often than others; the wardens’ record of who they stop will be published each quarter.',
  ),
  numbered('**Climate.** All beats are walked. The one van is electric and is kept for carrying equipment.'),
  numbered(
    '**Risk.** The main risk is to the wardens’ own safety. Pairing, the aerial and the shared briefing bring it down from high to medium.',
  ),
  heading('Conclusion'),
  numbered(
    'The service does what it was set up to do and is better known each year. What it needs now is not more wardens but later ones.',
  ),
]

export const closing: readonly Block[] = [
  heading('Appendices'),
  bullets('Appendix 1 – Beats, hours and jobs, April to September 2026', 'Appendix 2 – What people said'),
  heading('Background papers'),
  bullets(
    'Budget report to Full Council, 21 February 2024',
    'Street warden survey of licensees and taxi drivers, September 2026 (summary of replies)',
  ),
]

export const appendixTwo: readonly Block[] = [
  heading('Appendix 2 – What people said', 1),
  text(
    'A card was left with 900 homes on six beats and a link was sent to every licensee, taxi driver and school. 341 people replied. These are some of their answers, chosen to show the range and not the balance.',
  ),
  heading('What do the wardens do well?', 3),
  bullets(
    '“Ours knows my name and my dog’s name. I had lived here nine years before anyone from the council did.” Resident, Thornfield',
    '“She found my dad sitting on a wall in his slippers, rang me, and waited an hour.” Resident, Saltings',
    '“They move the bikes off the ramp without being asked.” Library user, Priory',
  ),
  heading('What should they do differently?', 3),
  bullets(
    '“Come when the pubs shut, not when the bakery opens.” Licensee, Fishergate Quay',
    '“Give fewer lectures about bins.” Resident, Weavers',
    '“I would like to be told what happened to the thing I reported.” Resident, Lantern Hill',
    '“Two of them walking together talk to each other and not to us.” Trader, Market Street',
  ),
  heading('What would you not want to lose?', 3),
  bullets(
    '“The school gate in the morning. Cars behave when there is a uniform.” Head teacher',
    '“That they are not the police. My lads will talk to them.” Youth worker',
  ),
]
