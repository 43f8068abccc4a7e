import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { awaitProvedPack } from '../../electron/cli/await-proof.ts'
import type { PackEdition, PackVersion } from '../../shared/pack/pack-view.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { fakePageMap } from '../helpers/fake-layout.ts'
import { agenda, meetingFile, report } from './pack-office.ts'

const secret = 'The lowest tender was two hundred and twelve thousand pounds below the estimate.'

describe('a paper that comes after the pack was sent', () => {
  it('goes out in a supplement that runs on from the last page, under its old item number', async () => {
    const { clerk, meetingId, main } = await clerkWithSentPack()
    await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))

    const supplement = await makesSupplement(clerk, meetingId, 1)

    const last = lastPage(edition(main, 'members'))
    const members = edition(supplement, 'members')
    expect(members.documents.map(({ itemNumber, range }) => [itemNumber, range])).toEqual([
      [null, { first: last + 1, last: last + 2 }],
      [6, { first: last + 3, last: last + 6 }],
    ])
    expect(failedChecks(supplement)).toEqual([])
    expect(readdirSync(join(clerk.folder, 'packs'))).toContain('2026-12-10 CSC members supplement 1 v2.pdf')
  })

  it('says on its front what it is, why, and where its numbers come from', async () => {
    const { clerk, meetingId, main } = await clerkWithSentPack()
    await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))

    const pages = await pagesOf(edition(await makesSupplement(clerk, meetingId, 1), 'public'))

    const last = lastPage(edition(main, 'members'))
    expect(pages[0]).toContain('SUPPLEMENT 1')
    expect(pages[0]).toContain(`which ends at page ${last}.`)
    expect(pages[0]).toContain(`LIBRARY HOURS`)
    expect(pages[0]).toContain(`(Pages ${last + 3} - ${last + 6})`)
    expect(pages[0]).not.toContain('STREET WARDENS')
    expect(pages[2]).toContain('Supplement 1 - Agenda Item 6')
    for (const page of pages) expect(page).toContain('Supplement 1')
  })

  it('comes with a sheet that tells members what to do with it', async () => {
    const { clerk, meetingId, main } = await clerkWithSentPack()
    await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))
    const supplement = await makesSupplement(clerk, meetingId, 1)

    const sheet = await clerk.app.operations['packs.whatChanged']({ packId: supplement.id })

    expect(sheet.fileName).toBe('2026-12-10 CSC members supplement 1 v2, what changed.docx')
    const [page] = fakePageMap(Buffer.from(sheet.base64, 'base64')).pages
    const last = lastPage(edition(main, 'members'))
    expect(page?.text).toContain(`Add pages ${last + 1} - ${last + 6} (Supplement 1) behind page ${last}.`)
    await expect(clerk.app.operations['packs.whatChanged']({ packId: main.id })).rejects.toMatchObject({
      code: 'no-earlier-pack',
    })
  })

  it('leaves the pack that was sent the newest pack of the meeting', async () => {
    const { clerk, meetingId, main } = await clerkWithSentPack()
    await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))

    await makesSupplement(clerk, meetingId, 1)

    expect((await clerk.reads(meetingId)).pack?.id).toBe(main.id)
  })
})

it('says which pages a paper that comes again takes the place of, on its front and on the members’ sheet', async () => {
  const { clerk, meetingId, main } = await clerkWithSentPack()
  const sent = edition(main, 'members').documents.find(({ itemNumber }) => itemNumber === 5)?.range
  await clerk.attaches(meetingId, 5, 'trees.docx', report('Street trees, corrected', 2))

  const foreseen = async () =>
    (await clerk.app.operations['packs.change']({ meetingId }))?.supplement?.replaced
  await expect.poll(foreseen, { timeout: 60_000 }).toEqual([{ itemNumber: 5, range: sent }])
  const supplement = await makesSupplement(clerk, meetingId, 1)
  const sheet = await clerk.app.operations['packs.whatChanged']({ packId: supplement.id })

  expect(sent).toBeDefined()
  const [front] = await pagesOf(edition(supplement, 'public'))
  expect(front).toContain(
    `The paper for item 5 takes the place of pages ${sent?.first} to ${sent?.last}, which should no longer be used.`,
  )
  const [page] = fakePageMap(Buffer.from(sheet.base64, 'base64')).pages
  expect(page?.text).toContain(`Remove pages ${sent?.first} - ${sent?.last} (item 5)`)
  expect(page?.text).toContain('Replaced')
  expect(page?.text).not.toContain('Added')
})

it('gives a second supplement the numbers after the first, and only what came after it', async () => {
  const { clerk, meetingId } = await clerkWithSentPack()
  await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))
  const first = await makesSupplement(clerk, meetingId, 1)
  await clerk.attaches(meetingId, 5, 'trees.docx', report('Street trees, corrected', 2))

  const second = edition(await makesSupplement(clerk, meetingId, 2), 'members')

  expect(second.documents.map(({ itemNumber }) => itemNumber)).toEqual([null, 5])
  expect(second.documents[0]?.range.first).toBe(lastPage(edition(first, 'members')) + 1)
})

it('keeps an exempt late paper out of the public supplement, which has the same numbers', async () => {
  const { clerk, meetingId } = await clerkWithSentPack([4, 5, 9])
  await clerk.attaches(meetingId, 10, 'advice.docx', report('Legal advice', 3, { extra: secret }))

  const supplement = await makesSupplement(clerk, meetingId, 1)

  const open = edition(supplement, 'public')
  expect(open.documents.map(({ range }) => range)).toEqual(
    edition(supplement, 'members').documents.map(({ range }) => range),
  )
  expect((await pagesOf(open)).join(' ')).not.toContain('lowest tender')
  expect(failedChecks(supplement)).toEqual([])
})

it('holds a public supplement back that repeats what an exempt paper of the main pack says', async () => {
  const { clerk, meetingId } = await clerkWithSentPack()
  await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 1, { extra: secret }))

  await expect(makesSupplement(clerk, meetingId, 1)).rejects.toMatchObject({ code: 'pack-withheld' })
})

it('does not take for a leak what a public paper of the main pack says in the same words', async () => {
  const form = 'This report sets out what was done in the quarter and what it has cost the council.'
  const { clerk, meetingId } = await clerkWithSentPack([9])
  await clerk.attaches(meetingId, 4, 'wardens.docx', report('Street wardens', 1, { extra: form }))
  await clerk.attaches(meetingId, 10, 'advice.docx', report('Legal advice', 1, { extra: form }))
  await clerk.builds(meetingId)
  await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 1, { extra: form }))

  const supplement = await makesSupplement(clerk, meetingId, 1)

  expect(failedChecks(supplement)).toEqual([])
})

describe('late business that is urgent', () => {
  const urgent = (urgentReason: string | null) =>
    meetingFile(
      agenda.map((item) => (item.number === 6 ? { ...item, delivery: 'lateUrgent', urgentReason } : item)),
    )

  it('prints the chair’s opinion and reason (R6)', async () => {
    const { clerk, meetingId } = await clerkWithSentPack()
    await clerk.imports(clerk.writes('urgent.json', urgent('The bridge closed on Tuesday.')))
    await clerk.attaches(meetingId, 6, 'bridge.docx', report('Bridge', 1))

    const [front] = await pagesOf(edition(await makesSupplement(clerk, meetingId, 1), 'public'))

    expect(front).toContain('as a matter of urgency by reason of special circumstances: The bridge closed')
  })

  it('goes out in no supplement without a reason', async () => {
    const { clerk, meetingId } = await clerkWithSentPack()
    await clerk.imports(clerk.writes('urgent.json', urgent(null)))
    await clerk.attaches(meetingId, 6, 'bridge.docx', report('Bridge', 1))

    await expect(makesSupplement(clerk, meetingId, 1)).rejects.toMatchObject({
      code: 'urgency-without-reason',
    })
  })
})

describe('a supplement is refused', () => {
  it('while every paper is in the pack', async () => {
    const { clerk, meetingId } = await clerkWithSentPack()

    await expect(makesSupplement(clerk, meetingId, 1)).rejects.toMatchObject({
      code: 'nothing-to-supplement',
    })
  })

  it('before there is a pack', async () => {
    const clerk = await newClerk({ today: '2026-11-21' })
    const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))

    await expect(makesSupplement(clerk, meetingId ?? 0, 1)).rejects.toMatchObject({
      code: 'no-pack-to-supplement',
    })
  })

  it('out of turn, or to a version that was never built', async () => {
    const { clerk, meetingId } = await clerkWithSentPack()
    await clerk.attaches(meetingId, 6, 'libraries.docx', report('Library hours', 3))

    await expect(makesSupplement(clerk, meetingId, 2)).rejects.toMatchObject({ code: 'supplement-number' })
    await expect(makesSupplement(clerk, meetingId, 1, 7)).rejects.toMatchObject({ code: 'no-such-version' })
  })
})

/** A pack of papers for these items, as members and public have it. */
async function clerkWithSentPack(items: readonly number[] = [4, 5, 9, 10]) {
  const clerk = await newClerk({ today: '2026-11-21' })
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', meetingFile()))
  if (meetingId === null) throw new Error('the meeting was not imported')
  for (const item of items)
    await clerk.attaches(
      meetingId,
      item,
      `paper ${item}.docx`,
      report(`Paper ${item}`, 3, item === 9 ? { extra: secret } : {}),
    )
  await clerk.builds(meetingId)
  const main = (await clerk.reads(meetingId)).pack
  if (main === null) throw new Error('no pack was built')
  return { clerk, meetingId, main }
}

async function makesSupplement(
  { app }: Clerk,
  meetingId: number,
  number: number,
  base: number | null = null,
): Promise<PackVersion> {
  const { jobId } = await app.operations['packs.build']({
    meetingId,
    audiences: ['members', 'public'],
    supplement: { number, base },
  })
  return awaitProvedPack(app, jobId, () => undefined, new AbortController().signal)
}

function edition(pack: PackVersion, audience: PackEdition['audience']): PackEdition {
  const found = pack.editions.find((each) => each.audience === audience)
  if (!found) throw new Error(`no ${audience} edition`)
  return found
}

function lastPage({ documents }: PackEdition): number {
  return documents.at(-1)?.range.last ?? 0
}

async function pagesOf({ pdfPath }: PackEdition): Promise<readonly string[]> {
  return (await readPdf(readFileSync(pdfPath))).pages.map(({ text }) => text)
}

function failedChecks({ editions }: PackVersion): readonly string[] {
  return editions.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ detail }) => detail))
}
