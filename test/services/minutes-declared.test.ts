import { expect, it } from 'vitest'
import { newClerk } from '../helpers/clerk.ts'
import { smallCase } from '../helpers/small-case.ts'
import { minuteFrom } from '../../shared/minutes/minute-blocks.ts'
import { readPaper } from '../pack/compose/read-paper.ts'

/** The small meeting with business of declarations as its item 2. */
async function inTheRoom() {
  const clerk = await newClerk({ today: '2024-02-22' })
  const { reports: _reports, ...meeting } = smallCase()
  const [first, ...rest] = meeting.items.map((each) => ({ ...each, report: null }))
  const declarations = { ...first, number: 2, title: 'DECLARATIONS', kind: 'declarations' }
  const items = [first, declarations, ...rest.map((each) => ({ ...each, number: each.number + 1 }))]
  const { meetingId } = await clerk.imports(clerk.writes('m.json', { ...meeting, items, reports: [] }))
  const { minutes } = await clerk.app.operations['minutes.begin']({ meetingId: meetingId ?? 0 })
  for (const { id } of minutes?.people ?? [])
    await clerk.app.operations['minutes.mark']({ personId: id, mark: 'present', at: null })
  const itemOf = (number: number) => minutes?.items.find((item) => item.number === number)
  const pond = itemOf(5)
  const declares = () =>
    clerk.app.operations['minutes.declare']({
      itemId: pond?.id ?? 0,
      member: 'Ada Fern',
      interest: 'other',
      nature: 'as a trustee of the pond',
      action: 'stayed',
    })
  const publicLines = async () => {
    const file = await clerk.app.operations['minutes.word']({ meetingId: meetingId ?? 0, paper: 'public' })
    return readPaper(Buffer.from(file?.base64 ?? '', 'base64')).paragraphs.map(({ text }) => text)
  }
  return { clerk, meetingId: meetingId ?? 0, itemOf, declares, publicLines }
}

const sentence =
  'Ada Fern declared an interest in item 5, as a trustee of the pond, and remained in the meeting.'

it('prints a declaration that was noted in the room under the business of declarations (R27)', async () => {
  const { clerk, meetingId, declares, publicLines } = await inTheRoom()
  await declares()
  const lines = await publicLines()
  expect(lines.filter((line) => line === sentence)).toHaveLength(1)
  expect(lines.indexOf(sentence)).toBe(lines.findIndex((line) => line.includes('DECLARATIONS')) + 1)
  const { checks } = await clerk.app.operations['minutes.read']({ meetingId })
  expect(checks.find(({ words }) => words.startsWith('Nothing is recorded'))?.words).not.toMatch(/\b2\b/u)
})

it('does not say again what the clerk has written of it', async () => {
  const { clerk, itemOf, declares, publicLines } = await inTheRoom()
  await declares()
  const own = 'Ada Fern told the Committee that she is a trustee of the pond (item 5).'
  await clerk.app.operations['minutes.write']({
    itemId: itemOf(2)?.id ?? 0,
    seen: itemOf(2)?.seen ?? 0,
    writer: 'window 1',
    blocks: minuteFrom([own], null).map((block) =>
      block.kind === 'vote' ? block : { ...block, runs: [...block.runs] },
    ),
  })
  const lines = await publicLines()
  expect(lines).toContain(own)
  expect(lines).not.toContain(sentence)
})
