import { newClerk, type Clerk } from './clerk.ts'
import { smallCase } from './small-case.ts'

/** A clerk whose register holds three references that “Parks” and “Estates” owe, or one that each of others does. */
export async function clerkWithReferences(others?: readonly string[]): Promise<Clerk> {
  const clerk = await newClerk()
  const row = (reference: string, owner: string, action: string) => ({
    reference,
    owner,
    action,
    meetingDateAndItem: null,
    status: 'Begun.',
    state: 'inProgress',
    raisedAtMeeting: null,
    raisedAtItem: null,
    due: 'next meeting',
  })
  const rows = others?.map((owner, at) => row(`${at + 1}/2023/P`, owner, `Mend sluice ${at + 1}.`)) ?? [
    row('1/2023/P', 'Parks', 'Mend the sluice.'),
    row('2/2023/P', 'Parks', 'Count the ducks.'),
    row('3/2023/P', 'Estates', 'Let the boathouse.'),
  ]
  const items = smallCase().items.filter(({ report }) => report === null)
  const content = { ...smallCase(), items, reports: [], outstandingReferences: { rows } }
  await clerk.imports(clerk.writes('meeting.json', content))
  return clerk
}
