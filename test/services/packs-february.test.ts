import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { PackEdition } from '../../shared/pack/pack-view.ts'
import { newClerk } from '../helpers/clerk.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'

/** Pattern of the words planted in the exempt reports, one per place where text can hide. */
const planted = /EXEMPT[-_]MARKER[-_]1[56][-_]\d{4}/

it(
  'packs the meeting of February 2024 for both audiences, and nothing exempt reaches the public',
  { timeout: 240_000 },
  async (context) => {
    const folder = needs(context, caseFolder)
    const clerk = await newClerk({ today: '2024-02-12' })
    const { meetingId } = await clerk.imports(join(folder, 'meeting.json'))
    if (meetingId === null) throw new Error('the meeting was not imported')

    const { state } = await clerk.builds(meetingId)

    if (state.kind !== 'done') throw new Error(JSON.stringify(state))
    const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
    expect(editions.flatMap(({ checks }) => checks.filter(({ ok }) => !ok))).toEqual([])
    const [members, open] = ['members', 'public'].map((audience) =>
      editions.find((each) => each.audience === audience),
    )
    if (!members || !open) throw new Error('both packs were asked for')
    expect(members.documents.map(({ itemNumber }) => itemNumber)).toEqual([
      null,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      15,
      16,
    ])
    expect(members.documents.filter(({ source }) => source !== null)).toHaveLength(9)
    expect(planted.test(everyPart(members))).toBe(true)
    expect(everyPart(open)).not.toMatch(planted)
    expect(readFileSync(open.pdfPath).toString('latin1')).not.toMatch(planted)
  },
)

/** Names and texts of all parts of a pack's Word file, files within files included, as 8-bit and as 16-bit text. */
function everyPart({ docxPath }: PackEdition): string {
  return textOf(readFileSync(docxPath))
}

function textOf(zip: Uint8Array): string {
  return Object.entries(unzipSync(zip))
    .map(([name, bytes]) => `${name}\n${/\.(xlsx|docx|pptx)$/.test(name) ? textOf(bytes) : asText(bytes)}`)
    .join('\n')
}

function asText(bytes: Uint8Array): string {
  return `${strFromU8(bytes, true)}\n${strFromU8(bytes, true).replaceAll('\0', '')}`
}
