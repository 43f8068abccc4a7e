/** What is measured for the Community Safety and Environment Committee, Q1 2024/25 to Q2 2026/27. */
export interface SampleMeasure {
  readonly code: string
  readonly title: string
  readonly priority: string
  readonly wanted: 'up' | 'down' | 'steady'
  readonly target: number | null
  readonly series: readonly SampleSeries[]
  readonly reasons: string
  readonly response: string
}

export interface SampleSeries {
  readonly label: string
  readonly unit: 'count' | 'percent' | 'hours' | 'score'
  /** Ten quarters, earliest first; a gap has its reason instead of a figure. */
  readonly values: readonly (number | { readonly missing: string })[]
}

export const firstQuarter = { year: 2024, quarter: 1 } as const

const safeStreets = 'Streets that feel safe, day and night'
const caredFor = 'Places that are clean, green and cared for'
const roads = 'Roads and pavements that are fit to use'

export const measures: readonly SampleMeasure[] = [
  {
    code: '1.1',
    title: 'Reports of antisocial behaviour',
    priority: safeStreets,
    wanted: 'down',
    target: 620,
    series: [{ label: 'Reports', unit: 'count', values: [742, 801, 655, 688, 731, 779, 634, 641, 690, 708] }],
    reasons:
      'Reports always climb over the summer, and two long dry spells brought people to the quays and Priory Meadow until late. Noise from gatherings makes up most of the rise since the spring. Reports of street drinking fell for the third quarter running.',
    response:
      'The wardens moved four evening patrols from the retail park to the waterfront in July and kept them there until schools went back. A joint patrol with the harbour police ran on nine Fridays. The autumn rota returns to the usual beats, with the waterfront kept on Fridays and Saturdays.',
  },
  {
    code: '1.2',
    title: 'Hours of warden patrol',
    priority: safeStreets,
    wanted: 'up',
    target: 2400,
    series: [
      {
        label: 'Hours on foot',
        unit: 'hours',
        values: [2210, 2185, 1960, 2044, 2238, 2301, 2122, 2190, 2356, 2418],
      },
    ],
    reasons:
      'The service was at full strength for the whole quarter, for the first time since the spring of 2024. Two wardens finished their training in June and began patrolling alone in July.',
    response:
      'The rota for the winter allows for the shorter days by pairing wardens after 8.00 pm. That costs about 90 hours of patrol, and the target will be close but should be met.',
  },
  {
    code: '1.3',
    title: 'Residents who feel safe after dark in their own street',
    priority: safeStreets,
    wanted: 'up',
    target: 70,
    series: [
      {
        label: 'Feel safe',
        unit: 'percent',
        values: [
          63,
          64,
          61,
          62,
          { missing: 'The survey was not sent out: the residents’ panel was being renewed that quarter.' },
          66,
          64,
          65,
          67,
          68,
        ],
      },
    ],
    reasons:
      '412 of the 1,150 people on the new panel replied. The gap between wards has narrowed: Saltings, the lowest a year ago, is up eight points. Answers from people under 25 hardly moved.',
    response:
      'The lamp columns on Ropewalk Lane are being replaced this winter, which is the place named most often in the replies. The next survey will ask younger residents where, and when, they change their way home.',
  },
  {
    code: '2.1',
    title: 'Fly-tips cleared within two working days',
    priority: caredFor,
    wanted: 'up',
    target: 90,
    series: [{ label: 'Cleared in time', unit: 'percent', values: [88, 86, 87, 91, 92, 90, 83, 89, 93, 94] }],
    reasons:
      'The second caged vehicle, out of use for most of last winter, has been reliable since April. The number of fly-tips was 318, eleven fewer than in the same quarter a year ago.',
    response:
      'The crews now photograph each tip before it is moved, so that evidence is not lost. Five fixed penalty notices were served in the quarter; one has been appealed.',
  },
  {
    code: '2.2',
    title: 'Reports of graffiti',
    priority: caredFor,
    wanted: 'down',
    target: null,
    series: [{ label: 'Reports', unit: 'count', values: [141, 156, 133, 149, 162, 171, 158, 166, 149, 152] }],
    reasons:
      'The figure is steady. A third of all reports come from the railway footbridge and the two underpasses at Lantern Hill, which are cleaned and written on again within days.',
    response:
      'A coating that lets paint be washed off has been tried on the eastern underpass since August. Cleaning it now takes one visit a fortnight instead of two a week. A proposal for the other two places will come to a later meeting.',
  },
  {
    code: '2.3',
    title: 'Street trees planted',
    priority: caredFor,
    wanted: 'up',
    target: null,
    series: [{ label: 'Trees', unit: 'count', values: [0, 0, 96, 118, 4, 0, 121, 137, 0, 0] }],
    reasons:
      'Trees are planted between November and March, so nothing is planted in this quarter. 38 young trees were lost in the dry weeks of July and August, mostly on Marsh Road, where watering bags had been taken.',
    response:
      'The lost trees will be replaced first when planting starts again at the end of November. The report on the planting programme, elsewhere on this agenda, proposes a contract for watering.',
  },
  {
    code: '3.1',
    title: 'Potholes mended within 28 days',
    priority: roads,
    wanted: 'up',
    target: 95,
    series: [
      { label: 'Carriageways', unit: 'percent', values: [93, 95, 90, 84, 91, 96, 92, 88, 95, 97] },
      { label: 'Footways', unit: 'percent', values: [89, 90, 88, 85, 87, 91, 90, 86, 92, 93] },
    ],
    reasons:
      'Both figures are the best since records in this form began. The mild spring left fewer defects to mend, and the second patching gang, engaged in May, cleared the backlog by the end of June.',
    response:
      'The second gang is paid for until March. What happens after that is part of the budget papers in the new year. Footways remain below the target, and inspections of the old town’s paving will move from yearly to half-yearly.',
  },
  {
    code: '3.2',
    title: 'Hours to make an emergency defect safe',
    priority: roads,
    wanted: 'down',
    target: 2,
    series: [
      { label: 'Average time', unit: 'hours', values: [2.1, 1.9, 2.4, 2.6, 2.2, 1.8, 2.3, 2.2, 1.9, 1.7] },
    ],
    reasons:
      '61 emergencies were reported, of which 58 were made safe within two hours. The three that were not happened on one night, when the standby vehicle was called to a burst main on Tannery Street.',
    response:
      'A second set of barriers and signs is now kept at the Saltings depot, so that a van can be sent from either side of the river.',
  },
]
