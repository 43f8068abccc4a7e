/** What the committee still waits for, with the slips and vague dates that real trackers collect. */
export interface SampleReference {
  readonly reference: string
  readonly meetingDateAndItem: string
  readonly action: string
  readonly owner: string
  readonly status: string
  readonly state: 'complete' | 'inProgress' | 'overdue'
  readonly public: true
  /** ISO day; `null` where the tracker's words do not say. */
  readonly raisedAtMeeting: string | null
  readonly raisedAtItem: string | null
  readonly due: string | null
}

export const referenceColumns = ['No.', 'Meeting Date & Reference', 'Action', 'Owner', 'Status'] as const

export const references: readonly SampleReference[] = [
  {
    reference: '11/2025/P',
    meetingDateAndItem: '11 December 2025, Item 6 - Noise complaints',
    action:
      'Bring back a costed proposal for taking noise complaints after midnight, with figures from at least one neighbouring council.',
    owner: 'Head of Regulatory Services',
    status:
      'Overdue: promised for the summer. The neighbouring council’s figures arrived on 6 November and are being checked.',
    state: 'overdue',
    public: true,
    raisedAtMeeting: '2025-12-11',
    raisedAtItem: '6',
    due: 'Summer 2026',
  },
  {
    reference: '2/2026/P',
    meetingDateAndItem: '5 March Item 7- Street lighting',
    action: 'Tell Members which lamp columns on Ropewalk Lane are to be replaced, and in what order.',
    owner: 'Head of Highways',
    status: 'In progress - order placed; columns expected late January or early February.',
    state: 'inProgress',
    public: true,
    raisedAtMeeting: '2026-03-05',
    raisedAtItem: '7',
    due: 'late January or early February',
  },
  {
    reference: '3/2026/P',
    meetingDateAndItem: '5 March 2026, Item 9',
    action: 'Write to the bus company about waiting buses running their engines in Station Approach.',
    owner: 'Head of Highways',
    status: 'Complete: letter sent on 19 March; drivers have been told, and the stand is checked weekly.',
    state: 'complete',
    public: true,
    raisedAtMeeting: '2026-03-05',
    raisedAtItem: '9',
    due: null,
  },
  {
    reference: '5/2026/P',
    meetingDateAndItem: 'April 2026, Item 5 (Performance)',
    action: 'Show the survey of how safe residents feel by ward as well as for the whole borough.',
    owner: 'Performance Manager',
    status: 'In progress. The new panel is large enough for ward figures from Q3 on.',
    state: 'inProgress',
    public: true,
    raisedAtMeeting: '2026-04-23',
    raisedAtItem: '5',
    due: 'Q3 2026/27 report',
  },
  {
    reference: '6/2026/P',
    meetingDateAndItem: '11 June 2026, Item 6 - Allotments and verges',
    action: 'Publish a map of verges left uncut for wild flowers, so that residents know it is on purpose.',
    owner: 'Head of Parks and Open Spaces',
    status:
      'Overdue: the map is drawn, but the website’s new mapping page is not ready. Now hoped for in the spring.',
    state: 'overdue',
    public: true,
    raisedAtMeeting: '2026-06-11',
    raisedAtItem: '6',
    due: 'End of September 2026',
  },
  {
    reference: '7/2026/P',
    meetingDateAndItem: '11 June 2026, Item 8 - Public toilets',
    action: 'Report the cost of opening the quayside toilets until 10.00 pm on Fridays and Saturdays.',
    owner: 'Head of Town Centres',
    status: 'Complete - the cost is in the report on the Late Hours Partnership on this agenda.',
    state: 'complete',
    public: true,
    raisedAtMeeting: '2026-06-11',
    raisedAtItem: '8',
    due: null,
  },
  {
    reference: '8/2026/P',
    meetingDateAndItem: '10 September 2026, Item 5 - Performance',
    action:
      'Explain why footways are mended more slowly than carriageways, and what it would cost to close the gap.',
    owner: 'Head of Highways',
    status: 'In progress: will follow the budget papers.',
    state: 'inProgress',
    public: true,
    raisedAtMeeting: '2026-09-10',
    raisedAtItem: '5',
    due: 'After the budget meeting',
  },
  {
    reference: '9/2026/P',
    meetingDateAndItem: '10 September 2026, Item 6 - Waste on the quays',
    action: 'Ask the harbour authority to share the cost of two large bins on Fishergate Quay.',
    owner: 'Director of Place',
    status: 'In progress. A first talk was held on 14 October; an answer is promised “before Christmas”.',
    state: 'inProgress',
    public: true,
    raisedAtMeeting: '2026-09-10',
    raisedAtItem: '6',
    due: 'before Christmas',
  },
  {
    reference: '10/2026/P',
    meetingDateAndItem: '10 September 2026, Item 8 - Trees lost in the drought',
    action: 'Include a way of keeping young trees watered in the planting programme.',
    owner: 'Head of Parks and Open Spaces',
    status: 'Complete - see the report on street trees on this agenda.',
    state: 'complete',
    public: true,
    raisedAtMeeting: '2026-09-10',
    raisedAtItem: '8',
    due: '10 December 2026',
  },
]
