import { bullets, caption, heading, steps, table, text, type Block } from '../blocks.ts'

export const summary = [
  'Northmere has 6,840 street trees, fewer than it had in 1990. This report proposes that 1,240 be planted over the next four winters, in an order that begins with the streets that have least shade, and that the young trees be kept watered for three summers each.',
  'The programme costs £682,000, of which £410,000 would come from a national grant that must be claimed by 31 March 2027.',
] as const

export const recommendations = {
  intro: 'The Committee is recommended to:',
  items: [
    'agree the planting programme for 2026/27 to 2029/30;',
    'agree the order of wards in Table 1;',
    'authorise the Head of Parks and Open Spaces to accept the grant and to let a contract for watering.',
  ],
} as const

export const beforePlan: readonly Block[] = [
  text(
    'A street tree is one that stands in the highway: in a pavement, a verge or a central strip. It is the hardest place in the borough to be a tree. Roots meet pipes, salt and compacted clay; branches meet buses; bark meets bicycle locks. Half of those that die do so in their first three years.[^survival]',
  ),
  text(
    'The Council agreed in 2021 that one street in three should have a tree within sight of every front door by 2035. At today’s pace that will be reached in 2052. The programme set out here would reach it two years early.',
  ),
  heading('Where trees are, and where they are not', 1),
  text(
    'The canopy was measured from the air in July 2025. Over the whole borough it covers 14.2% of the ground; the average hides a wide range. [[trees_table_wards|Table 1]] puts the wards in the order in which it is proposed to plant them, which follows three questions:',
  ),
  steps(
    'How little shade is there now?',
    'How many people who live there are over 75 or under five, and so suffer most in heat?',
    'How many places are there where a tree could in fact be planted?',
  ),
  caption('Table 1', 'trees_table_wards', 'Wards in the order of planting'),
  table({
    header: ['Ward', 'Canopy 2025', 'People most at risk', 'Possible places', 'Trees planned'],
    rows: [
      ['Saltings', '6.1%', '1,912', '404', '310'],
      ['Weavers', '7.8%', '1,466', '287', '220'],
      ['Quayside', '8.0%', '934', '151', '110'],
      ['Cattle Market', '9.9%', '1,288', '262', '180'],
      ['Lantern Hill', '12.3%', '1,530', '239', '150'],
      ['Millrace', '13.7%', '1,104', '205', '120'],
      ['Thornfield', '17.5%', '1,671', '198', '80'],
      ['Priory', '21.2%', '822', '96', '40'],
      ['Northgate', '28.4%', '1,395', '88', '30'],
      ['**Borough**', '**14.2%**', '**12,122**', '**1,930**', '**1,240**'],
    ],
    widths: [36, 28, 36, 32, 28],
    figures: [1, 2, 3, 4],
  }),
  text(
    'A place counts as possible if it is two metres from any pipe or cable, leaves a pavement 1.5 metres wide, and is not in front of a dropped kerb. Every place has been looked at on foot.',
  ),
  heading('What would be planted', 1),
  text(
    'No one kind of tree would make up more than a tenth of the whole. That is a lesson of the ash: 412 of the borough’s ashes have been felled since 2019, and in two streets nothing else had been planted.[^ash]',
  ),
  heading('For narrow pavements', 2),
  text('Trees that stay small and upright:'),
  steps(
    { text: 'in full sun:', items: ['hawthorn;', 'crab apple;', 'snowy mespil.'] },
    { text: 'in shade:', items: ['hornbeam, the upright form;', 'field maple, the upright form.'] },
  ),
  heading('For verges and wide streets', 2),
  text('Trees that will one day be large, for those who come after us:'),
  steps(
    'small-leaved lime, which bees like and car owners do not, and which would not be planted over parking bays;',
    {
      text: 'oak, of two kinds:',
      items: ['the common oak on clay;', 'the holm oak near the sea wall, where salt kills most else;'],
    },
    'plane, in Market Street and Station Approach only.',
  ),
  heading('For wet ground', 2),
  steps('alder, along Sluice Row;', 'white willow, where there is no drain within thirty metres.'),
  heading('A street as an example', 1),
  text(
    'Marsh Road is the first street of the programme. It runs for 600 metres through Saltings without a break in its pavements and has seven trees. [[trees_figure_marsh|Figure 1]] shows where fourteen more would stand.',
  ),
]

export const afterPlan: readonly Block[] = [
  text(
    'Two of the places in the figure take up a parking bay. Residents were asked in September: of the 96 households, 51 replied, 38 of them in favour, nine against and four with a condition. The commonest condition, that leaves be swept, is met by the usual autumn rota.',
  ),
  heading('Keeping them alive', 1),
  text(
    'In September the Committee asked how young trees are to be kept alive in a dry summer (reference 10/2026/P). A tree of the size we plant needs about fifty litres a week from May to September for three years. Until now that has been left to rain, to neighbours, and to the parks team when it could be spared.',
  ),
  bullets(
    '**A watering contract.** Every tree is visited each week from May to September in its first two summers and every second week in its third. The contractor is paid for each tree that is alive at the end, not for each visit.',
    '**Bags that stay.** Watering bags are to be fixed inside the guard. The loose ones on Marsh Road were taken within days.',
    '**Neighbours.** Anyone may adopt a tree and is given a can, a card and a telephone number. There are 214 adopters; their trees do better than the rest by eleven points.',
    '**Planting pits.** Each pit is dug to a metre and filled with soil that holds water, at a cost of £62 more than now.',
  ),
  heading('What it costs', 1),
  text('[[trees_table_cost|Table 2]] gives the cost winter by winter, at the prices of October 2026.'),
  caption('Table 2', 'trees_table_cost', 'Cost of the programme, £'),
  table({
    header: ['', '2026/27', '2027/28', '2028/29', '2029/30', 'Total'],
    rows: [
      ['Trees to be planted', '220', '340', '340', '340', '1,240'],
      ['Trees, stakes and guards', '33,000', '51,000', '51,000', '51,000', '186,000'],
      ['Digging and planting', '41,800', '64,600', '64,600', '64,600', '235,600'],
      ['Watering and care', '9,400', '52,000', '79,000', '79,000', '219,400'],
      ['Surveys and records', '10,250', '10,250', '10,250', '10,250', '41,000'],
      ['**Total**', '**94,450**', '**177,850**', '**204,850**', '**204,850**', '**682,000**'],
      ['Grant', '94,450', '140,000', '115,550', '60,000', '410,000'],
      ['From the Council', '0', '37,850', '89,300', '144,850', '272,000'],
    ],
    widths: [42, 23, 23, 23, 23, 26],
    figures: [1, 2, 3, 4, 5],
  }),
  text(
    'The Council’s share is in the capital programme from 2027/28. Watering after March 2030, about £38,000 in all, will need to be found from the parks budget.',
  ),
  heading('Other matters', 1),
  heading('Law and risk', 2),
  text(
    'The Council may plant in the highway under section 96 of the Highways Act 1980. Claims for damage by roots have averaged four a year; the upright forms above were chosen with that in mind. If the grant is refused, the programme would be cut to the first four wards of [[trees_table_wards|Table 1]].',
  ),
  heading('Equality and climate', 2),
  text(
    'The order of planting favours those who suffer most from heat. A pavement kept to 1.5 metres lets a wheelchair and a pram pass. Over sixty years the trees are expected to take up some 1,900 tonnes of carbon dioxide, but their shade is the better reason for planting them.',
  ),
  heading('Background papers', 1),
  bullets('Canopy survey, July 2025', 'Replies to the Marsh Road consultation, September 2026'),
]
