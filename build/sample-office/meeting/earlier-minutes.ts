import type { SampleMinute, SampleMinutes } from './minutes-record.ts'

/** Minutes of meetings that are over and agreed, by the committee's short name. */
export const earlierMinutes: Readonly<Record<string, readonly SampleMinutes[]>> = {
  CSEC: [
    {
      day: '2026-06-11',
      absent: ['Councillor Everard Nkemelu-Finch'],
      observingOnline: [],
      officers: [
        { name: 'Bashir Whitcombe', affiliation: 'Director of Place' },
        { name: 'Oonagh Delacourt-Singh', affiliation: 'Head of Community Safety' },
        { name: 'Jerome Castellan-Webb', affiliation: 'Head of Town Centres' },
        { name: 'Leonie Hartsough', affiliation: 'Committee Services Officer, Democratic Services' },
      ],
      items: numbered(
        minute('APOLOGIES FOR ABSENCE', 'apologies', [
          'Apologies were received from Councillor Everard Nkemelu-Finch.',
        ]),
        minute(
          'ELECTION OF CHAIR AND DEPUTY CHAIR',
          'report',
          [],
          'RESOLVED, that Councillor Rosalind Achterberg be elected Chair and Councillor Devinder Mahal-Price Deputy Chair for the civic year 2026/27.',
        ),
        minute('DECLARATIONS OF INTERESTS BY MEMBERS IN ITEMS ON THIS AGENDA', 'declarations', [
          'There were no declarations.',
        ]),
        minute(
          'MINUTES',
          'minutes',
          [],
          'RESOLVED, that the public minutes of the meeting held on 23 April 2026 be approved as an accurate record.',
        ),
        minute(
          'PERFORMANCE IN THE LAST QUARTER OF 2025/26',
          'performance',
          [
            'Members considered a report of the Director of Place on the quarter from January to March 2026. The wet winter was seen in the figures for potholes.',
          ],
          'RESOLVED, that the report be noted.',
        ),
        minute(
          'ALLOTMENTS AND VERGES',
          'report',
          [
            'Members considered a report of the Head of Parks and Open Spaces. It was asked that residents be able to see which verges were left uncut on purpose, and that a map be published (6/2026/P).',
          ],
          'RESOLVED, that the list of verges be agreed for three years.',
        ),
        minute(
          'FIREWORKS ON THE QUAYS',
          'report',
          [
            'The Head of Town Centres reported that the display would take place on Saturday 7 November, with the last rocket at 8.30 pm.',
          ],
          'RESOLVED, that the report be noted.',
        ),
        minute(
          'PUBLIC TOILETS: YEARLY REPORT',
          'report',
          [
            'Members considered a report of the Head of Town Centres on the condition of the nine public toilets, which are inspected quarterly.',
            'The cost of opening the quayside toilets until 10.00 pm on Fridays and Saturdays was asked for (7/2026/P).',
          ],
          'RESOLVED, that the report be noted.',
        ),
        minute('QUESTIONS ON THE WORK OF THE COMMITTEE', 'questions', ['There were no questions.']),
        minute('OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT', 'urgentBusiness', [
          'There was no urgent business.',
        ]),
      ),
      endedAt: '20:11',
    },
  ],
  CLC: [
    {
      day: '2026-10-06',
      absent: ['Councillor Tobias Wrenfield'],
      observingOnline: ['Councillor Tobias Wrenfield'],
      officers: [
        { name: 'Cordelia Ashgrove-Nwosu', affiliation: 'Head of Libraries and Museums' },
        { name: 'Leonie Hartsough', affiliation: 'Committee Services Officer, Democratic Services' },
      ],
      items: numbered(
        minute('APOLOGIES FOR ABSENCE', 'apologies', [
          'Apologies were received from Councillor Tobias Wrenfield, who was watching the meeting online.',
        ]),
        minute('DECLARATIONS OF INTERESTS BY MEMBERS IN ITEMS ON THIS AGENDA', 'declarations', [
          'Marigold Tancredi declared a non-registrable interest in item 5, as a trustee of the Friends of Northgate Library.',
        ]),
        minute(
          'MINUTES',
          'minutes',
          [],
          'RESOLVED, that the public minutes of the meeting held on 16 June 2026 be approved as an accurate record.',
        ),
        minute(
          'SUMMER READING',
          'report',
          [
            'Members considered a report of the Head of Libraries and Museums. 1,914 children had taken part, 212 more than the year before, and more of them had finished.',
          ],
          'RESOLVED, that the report be noted.',
        ),
        minute(
          'LIBRARY HOURS: WHAT READERS SAID',
          'report',
          [
            'Members considered a report on the consultation about Sunday opening at the Central Library and a later start at Northgate.',
            'It was observed that those who replied were those who already came. A Member asked that people at the bus station be asked as well before anything was changed.',
          ],
          'RESOLVED, that Sunday opening be tried from April 2027 for a year, and that the hours at Northgate stay as they are.',
        ),
        minute(
          'THE MUSEUM STORE',
          'report',
          [
            'The Head of Libraries and Museums reported orally that the roof had been mended and that nothing had been lost.',
          ],
          'RESOLVED, that the report be noted.',
        ),
        minute('QUESTIONS ON THE WORK OF THE COMMITTEE', 'questions', ['There were no questions.']),
        minute('OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT', 'urgentBusiness', [
          'There was no urgent business.',
        ]),
      ),
      endedAt: '15:26',
    },
  ],
  AGC: [
    {
      day: '2026-09-21',
      absent: [],
      observingOnline: [],
      officers: [
        { name: 'Calliope Redfearn', affiliation: 'Finance Business Partner' },
        { name: 'Theodora Quaye-Lowther', affiliation: 'Principal Solicitor' },
        { name: 'Leonie Hartsough', affiliation: 'Committee Services Officer, Democratic Services' },
      ],
      items: numbered(
        minute('APOLOGIES FOR ABSENCE', 'apologies', ['There were no apologies.']),
        minute('DECLARATIONS OF INTERESTS BY MEMBERS IN ITEMS ON THIS AGENDA', 'declarations', [
          'There were no declarations.',
        ]),
        minute(
          'MINUTES',
          'minutes',
          [],
          'RESOLVED, that the public minutes of the meeting held on 22 June 2026 be approved as an accurate record.',
        ),
        minute(
          'STATEMENT OF ACCOUNTS 2025/26',
          'report',
          [
            'Members considered the audited accounts with the auditor’s letter. Three small misstatements had been put right; none affected the balance of the general fund.',
          ],
          'RESOLVED, that the accounts be approved and signed by the Chair.',
        ),
        minute(
          'INTERNAL AUDIT: FIRST HALF OF 2026/27',
          'report',
          [
            'Members considered the audits finished since April. The one of petty cash at the leisure centres had found no loss and a great many tins; the tins would go.',
          ],
          'RESOLVED, that the report be noted.',
        ),
        minute('QUESTIONS ON THE WORK OF THE COMMITTEE', 'questions', ['There were no questions.']),
        minute('OTHER BUSINESS THAT THE CHAIR ACCEPTS AS URGENT', 'urgentBusiness', [
          'There was no urgent business.',
        ]),
      ),
      endedAt: '11:19',
    },
  ],
}

type PublicMinute = Omit<SampleMinute, 'number'>

function minute(
  title: string,
  kind: string,
  paragraphs: readonly string[],
  resolution: string | null = null,
): PublicMinute {
  return { part: 1, title, kind, paragraphs, resolution }
}

function numbered(...minutes: readonly PublicMinute[]): readonly SampleMinute[] {
  return minutes.map((one, index) => ({ number: index + 1, ...one }))
}
