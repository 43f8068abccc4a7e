import { authority } from './authority.ts'

export interface SampleMember {
  readonly printed: string
  readonly name: string
  readonly role: 'Chair' | 'Deputy Chair' | 'Member' | 'External Member'
}

export interface SampleCommittee {
  readonly name: string
  readonly shortName: string
  readonly parentBody: string
  readonly organisation: string
  readonly venue: string
  /** When its meetings begin, on a 24-hour clock. */
  readonly startsAt: string
  readonly quorum: number
  readonly members: readonly SampleMember[]
  /** The days it meets, ISO, over two civic years. */
  readonly meetingDays: readonly string[]
}

const councillor = (name: string): SampleMember => ({
  printed: `Councillor ${name}`,
  name: `Councillor ${name}`,
  role: 'Member',
})
const external = (name: string): SampleMember => ({
  printed: `${name} (External Member)`,
  name,
  role: 'External Member',
})
const chair = (name: string): SampleMember => ({
  printed: `Councillor ${name} (Chair)`,
  name: `Councillor ${name}`,
  role: 'Chair',
})
const deputy = (name: string): SampleMember => ({
  printed: `Councillor ${name} (Deputy Chair)`,
  name: `Councillor ${name}`,
  role: 'Deputy Chair',
})

export const communitySafety: SampleCommittee = {
  name: 'Community Safety and Environment Committee',
  shortName: 'CSEC',
  parentBody: 'Full Council',
  organisation: authority.name,
  venue: 'Council Chamber, Town Hall, Northmere',
  startsAt: '18:30',
  quorum: 4,
  members: [
    chair('Rosalind Achterberg'),
    deputy('Devinder Mahal-Price'),
    councillor('Gethin Barrowclough'),
    councillor('Samira Colbeck-Noor'),
    councillor('Ngozi Eastaway'),
    councillor('Piotr Lindqvist-Hale'),
    councillor('Everard Nkemelu-Finch'),
    councillor('Haldane Pruett'),
    councillor('Yasmin Treadgold'),
    councillor('Tobias Wrenfield'),
    external('Cuthbert Ansah-Dale'),
    external('Dr Paloma Siddique-Rowe'),
  ],
  meetingDays: [
    '2025-06-12',
    '2025-09-11',
    '2025-12-11',
    '2026-03-05',
    '2026-04-23',
    '2026-06-11',
    '2026-09-10',
    '2026-12-10',
    '2027-03-04',
    '2027-04-22',
  ],
}

const cultureAndLibraries: SampleCommittee = {
  name: 'Culture and Libraries Committee',
  shortName: 'CLC',
  parentBody: 'Full Council',
  organisation: authority.name,
  venue: 'Reading Room, Central Library, Northmere',
  startsAt: '14:00',
  quorum: 3,
  members: [
    chair('Ottoline Farquhar-Bassi'),
    deputy('Samira Colbeck-Noor'),
    councillor('Ieuan Dacosta-Pryor'),
    councillor('Beatrix Hollingdene'),
    councillor('Tobias Wrenfield'),
    councillor('Olumide Yarwood'),
    councillor('Xanthe Zielinski-Moore'),
    external('Marigold Tancredi'),
  ],
  meetingDays: [
    '2025-06-17',
    '2025-10-07',
    '2026-01-20',
    '2026-03-24',
    '2026-06-16',
    '2026-10-06',
    '2027-01-19',
    '2027-03-16',
  ],
}

const auditAndGovernance: SampleCommittee = {
  name: 'Audit and Governance Committee',
  shortName: 'AGC',
  parentBody: 'Full Council',
  organisation: authority.name,
  venue: 'Committee Room 2, Town Hall, Northmere',
  startsAt: '10:00',
  quorum: 3,
  members: [
    chair('Piotr Lindqvist-Hale'),
    deputy('Beatrix Hollingdene'),
    councillor('Haldane Pruett'),
    councillor('Olumide Yarwood'),
    councillor('Rosalind Achterberg'),
    external('Lucasta Penhaligon-Shah'),
    external('Ambrose Tregowan'),
  ],
  meetingDays: [
    '2025-06-23',
    '2025-09-22',
    '2025-12-01',
    '2026-02-23',
    '2026-06-22',
    '2026-09-21',
    '2026-12-14',
    '2027-02-22',
  ],
}

export const committees: readonly SampleCommittee[] = [
  communitySafety,
  cultureAndLibraries,
  auditAndGovernance,
]
