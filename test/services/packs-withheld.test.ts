import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { newClerk } from '../helpers/clerk.ts'
import { agenda, meetingFile, report } from './pack-office.ts'

const secret = 'The lowest tender was two hundred and twelve thousand pounds below the estimate.'

it('withholds a pack that prints words of an exempt paper whose item was withdrawn', async () => {
  const { clerk, meetingId, states } = await meetingWith(secret)
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract', 2, { extra: secret }))
  await clerk.imports(clerk.writes('meeting.json', meetingFile(withItem(9, { delivery: 'withdrawn' }))))

  expect(await states()).toMatchObject({
    code: 'pack-withheld',
    details: { where: expect.stringContaining('Item 9') },
  })
})

it('shows the clerk the words it found, and writes none of them into the log', async () => {
  const { clerk, meetingId, states } = await meetingWith(secret)
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract', 2, { extra: secret }))

  const state = await states()

  expect(state).toMatchObject({
    code: 'pack-withheld',
    what: expect.not.stringContaining('tender'),
    details: {
      where: expect.not.stringContaining('tender'),
      passages: [{ from: 'Item 9', excerpts: [expect.stringContaining('lowest tender was two hundred')] }],
    },
  })
  expect(existsSync(join(clerk.folder, 'packs'))).toBe(false)
  const logs = join(clerk.folder, 'log')
  const logged = existsSync(logs)
    ? readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'))
    : []
  expect(logged.join('')).not.toMatch(/tender|estimate/i)
})

it('withholds a pack that prints words of an exempt paper’s earlier version', async () => {
  const { clerk, meetingId, states } = await meetingWith(secret)
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract', 2, { extra: secret }))
  const cameras = (await clerk.reads(meetingId)).items.find(({ item }) => item.number === 9)
  if (cameras === undefined) throw new Error('the agenda has an item 9')
  await clerk.app.operations['papers.remove']({ itemId: cameras.item.id })
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract, new', 2))

  expect(await states()).toMatchObject({ code: 'pack-withheld' })
})

it('knows wording that an earlier meeting’s public pack prints, once that meeting was held', async () => {
  const form = 'Officers of the directorate weighed every duty that the standing orders lay upon them.'
  const endsOn = async (today: string): Promise<JobProgress['state']> => {
    const clerk = await newClerk({ today })
    const earlier = meetingFile()
    const { meetingId: november } = await clerk.imports(
      clerk.writes('a.json', { ...earlier, meeting: { ...earlier.meeting, date: '2026-11-12' } }),
    )
    const { meetingId: december } = await clerk.imports(clerk.writes('b.json', meetingFile()))
    if (november === null || december === null) throw new Error('both meetings were to be imported')
    for (const meetingId of [november, december])
      await clerk.attaches(meetingId, 4, 'wardens.docx', report('Wardens', 1, { extra: form }))
    expect((await clerk.builds(november, ['public'])).state.kind).toBe('done')
    await clerk.attaches(december, 9, 'cameras.docx', report('Camera contract', 2, { extra: form }))
    return (await clerk.builds(december, ['public'])).state
  }
  expect(await endsOn('2026-11-20')).toMatchObject({ kind: 'done' })
  expect(await endsOn('2026-11-10')).toMatchObject({ kind: 'failed', code: 'pack-withheld' })
})

it('withholds a pack that prints words of a non-public reference or of non-public minutes', async () => {
  const action = 'Report on the informant who named three officers of the harbour police.'
  const { clerk, states } = await meetingWith(action)
  const file = meetingFile()
  const [row] = file.outstandingReferences.rows
  const rows = [...file.outstandingReferences.rows, { ...row, reference: '9/2026/NP', action, public: false }]
  await clerk.imports(clerk.writes('meeting.json', { ...file, outstandingReferences: { rows } }))
  expect(await states()).toMatchObject({
    code: 'pack-withheld',
    details: { where: expect.stringContaining('non-public outstanding references') },
  })

  const [minute] = file.previousMinutes.items
  const items = [...file.previousMinutes.items, { ...minute, number: 2, part: 2, paragraphs: [action] }]
  const previousMinutes = { ...file.previousMinutes, items }
  await clerk.imports(clerk.writes('meeting.json', { ...file, previousMinutes }))
  expect(await states()).toMatchObject({
    code: 'pack-withheld',
    details: { where: expect.stringContaining('non-public minutes') },
  })
})

it('withholds a pack whose agenda itself prints words of an exempt paper, and is not excused by it', async () => {
  const { clerk, meetingId, states } = await meetingWith('Nothing secret stands in this report.')
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract', 2, { extra: secret }))
  await clerk.imports(clerk.writes('meeting.json', meetingFile(withItem(1, { text: secret }))))

  expect(await states()).toMatchObject({
    code: 'pack-withheld',
    details: { where: expect.stringContaining('Item 9') },
  })
})

it('takes no paper for exempt that was put under an exempt item by mistake', async () => {
  const { clerk, meetingId, states } = await meetingWith(secret)
  await clerk.attaches(meetingId, 9, 'trees.docx', report('Street trees', 2, { extra: secret }))
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract', 2))

  expect(await states()).toMatchObject({ kind: 'done' })
})

it('withholds words of a paper whose exempt item was taken off the agenda', async () => {
  const { clerk, meetingId, states, takesOff } = await meetingWith(secret)
  await clerk.attaches(meetingId, 9, 'cameras.docx', report('Camera contract', 2, { extra: secret }))
  await takesOff('CAMERA CONTRACT')

  expect(await states()).toMatchObject({
    code: 'pack-withheld',
    details: { where: expect.stringContaining('An exempt item that was taken off') },
  })
})

it('withholds words of an exempt paper that was put under a public item first, by mistake', async () => {
  const { clerk, meetingId, states, takesOff } = await meetingWith(secret)
  const cameras = report('Camera contract', 2, { extra: secret })
  await clerk.attaches(meetingId, 4, 'cameras.docx', cameras)
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Street wardens', 1))
  await clerk.attaches(meetingId, 9, 'cameras.docx', cameras)
  expect(await states()).toMatchObject({ code: 'pack-withheld' })

  // Nor does it help that it stood under a public item which is on the agenda no longer.
  await takesOff('STREET WARDENS')
  expect(await states()).toMatchObject({ code: 'pack-withheld' })
})

/** A meeting whose public report on street trees says `words`; `states` builds its packs and says how that ended. */
async function meetingWith(words: string) {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  await clerk.attaches(meetingId, 5, 'trees.docx', report('Street trees', 2, { extra: words }))
  return {
    clerk,
    meetingId,
    states: async () => (await clerk.builds(meetingId)).state,
    takesOff: async (title: string) => {
      const { items } = await clerk.app.operations['agenda.read']({ meetingId })
      const itemId = items.find((item) => item.title === title)?.id ?? 0
      return clerk.app.operations['agenda.edit']({ meetingId, edit: { kind: 'remove', itemId } })
    },
  }
}

function withItem(number: number, fields: object) {
  return agenda.map((item) => (item.number === number ? { ...item, ...fields } : item))
}
