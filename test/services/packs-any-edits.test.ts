import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import type { PackVersion } from '../../shared/pack/pack-view.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import {
  bytesOf,
  type EditableItem,
  edited,
  fileOf,
  firstItems,
  papersOf,
  someEdit,
} from './meeting-edits.ts'

it('gives the very files of a build from nothing, whatever was edited between builds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someEdit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const clerk = await newClerk({ today: '2026-11-21' })
      let items = firstItems
      let pack = await buildsAfter(clerk, [], items)
      for (const [nth, edit] of edits.entries()) {
        const before = items
        items = edited(before, edit, nth)
        pack = await buildsAfter(clerk, before, items)
      }
      await clerk.leaves()

      const other = await newClerk({ today: '2026-11-22' })
      const fresh = await buildsAfter(other, [], items)
      await other.leaves()

      expect(shown(pack)).toEqual(shown(fresh))
    }),
    // Not made smaller: each run builds several packs, and the first that differs says enough.
    { numRuns: 3, endOnFailure: true, examples: [[[{ kind: 'turn', at: 3 }]]] },
  )
}, 300_000)

/** Brings the records from one state of the agenda to the next and builds. */
async function buildsAfter(
  clerk: Clerk,
  before: readonly EditableItem[],
  items: readonly EditableItem[],
): Promise<PackVersion> {
  const { meetingId } = await clerk.imports(clerk.writes('meeting.json', fileOf(items)))
  if (meetingId === null) throw new Error('the meeting was not imported')
  const filed = new Map(before.map(({ title, paper }) => [title, paper]))
  const named = new Map(papersOf(items).map((paper) => [paper.number, paper]))
  for (const { item, papers } of (await clerk.reads(meetingId)).items) {
    const paper = named.get(item.number)
    if (paper === undefined && papers.length > 0)
      await clerk.app.operations['papers.remove']({ itemId: item.id })
    // An exempt paper does not come into the open with its item: whoever turns that public files it anew.
    const isFiled = papers.length > 0 && filed.get(item.title)?.name === paper?.name
    if (paper && !isFiled) await clerk.attaches(meetingId, item.number, `${item.title}.docx`, bytesOf(paper))
  }
  const { state } = await clerk.builds(meetingId)
  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  return clerk.app.operations['packs.read']({ packId: state.packId })
}

/**
 * All of a pack but where and when it was made: its page map, its checks and the hash of its files. How much was searched for
 * tells of earlier papers too: what once was filed under an exempt item stays secret.
 */
function shown({ editions }: PackVersion) {
  return editions.map(({ audience, pages, sha256, documents, checks, notes }) => ({
    audience,
    pages,
    documents: documents.map((document) => ({ ...document, itemId: null })),
    checks: checks.map((check) => (check.name === 'exempt-text' ? { ...check, detail: '' } : check)),
    notes,
    sha256,
  }))
}
