/** A meeting of our own invention in the case format; a test changes what its story is about. */
export function smallCase() {
  return {
    format: 'packwright-case-meeting/1',
    committee: {
      name: 'Parks & Open Spaces Committee',
      parentBody: null,
      organisation: 'Borough of Northmere',
    },
    meeting: { date: '2024-02-22', time: '18:30', venue: 'Town Hall' },
    members: [
      { printed: 'Councillor Ada Fern (Chair)', name: 'Ada Fern', role: 'Chair' },
      { printed: 'Councillor Ben Moss', name: 'Ben Moss', role: 'Member' },
    ],
    enquiries: { name: 'Cleo Reed', email: 'parks@northmere.example' },
    frontPage: {
      publicAccessHeading: 'Coming to the meeting',
      publicAccess: ['Everyone is welcome.'],
      signatory: { name: 'Dee Marsh', post: 'Chief Executive' },
    },
    items: [
      item({ number: 1, title: 'APOLOGIES', kind: 'apologies' }),
      item({ number: 2, title: 'MINUTES', kind: 'minutes', purpose: 'For Decision' }),
      item({ number: 3, title: 'OUTSTANDING REFERENCES', kind: 'outstandingReferences' }),
      item({
        number: 4,
        title: 'POND RESTORATION',
        kind: 'report',
        purpose: 'For Discussion',
        report: 'pond',
      }),
      item({
        number: 5,
        title: 'PLAY AREAS',
        kind: 'report',
        purpose: 'For Information',
        delivery: 'toFollow',
      }),
      item({
        number: 6,
        part: 2,
        title: 'CAFÉ LEASE',
        kind: 'report',
        exemptParagraphs: ['3'],
        report: 'lease',
      }),
    ],
    previousMinutes: {
      date: '2023-11-13',
      startTime: '18:30',
      venue: null,
      present: {
        members: [{ printed: 'Councillor Ada Fern (Chair)', name: 'Ada Fern', role: 'Chair' }],
        officers: [],
      },
      apologies: { absent: ['Ben Moss'], observingOnline: [] },
      items: [
        {
          number: 1,
          part: 1,
          title: 'APOLOGIES',
          kind: 'apologies',
          paragraphs: ['Apologies were received.'],
          resolution: null,
        },
      ],
      endTime: '19:40',
      signatureLine: 'Chair',
    },
    outstandingReferences: {
      rows: [
        {
          reference: '1/2023/P',
          action: 'Report on benches',
          owner: 'Parks',
          status: 'Under way',
          state: 'inProgress',
          raisedAtMeeting: '2023-11-13',
          due: 'April/May',
        },
        {
          reference: '3/2023/P',
          action: 'Report on bins',
          owner: 'Parks',
          status: 'Done',
          state: 'complete',
        },
      ],
    },
    reports: [
      {
        item: 4,
        id: 'pond',
        docx: 'reports/pond.docx',
        cover: { subject: 'Pond restoration', public: true },
      },
      { item: 6, id: 'lease', docx: 'reports/lease.docx', restricted: true, exemptParagraphs: ['3'] },
    ],
  }
}

interface CaseItemFields {
  readonly number: number
  readonly title: string
  readonly kind: string
  readonly part?: number
  readonly purpose?: string
  readonly report?: string
  readonly delivery?: string
  readonly exemptParagraphs?: readonly string[]
}

function item(fields: CaseItemFields) {
  return {
    part: 1,
    text: null,
    reportOf: null,
    purpose: null,
    exemptParagraphs: [],
    recommendation: null,
    report: null,
    ...fields,
  }
}
