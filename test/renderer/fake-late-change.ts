import type { LateChange } from '../../shared/pack/late-change.ts'
import { packChange } from '../../shared/pack/pack-change.ts'
import type { PackedDocument, PackVersion } from '../../shared/pack/pack-view.ts'
import { builtPack, documentsOf } from './fake-pack.ts'

const before = documentsOf('members')
const lastPage = before.at(-1)?.range.last ?? 0
const cost = 8

/** The pack with a paper of eight pages before its first exempt one. */
const after: readonly PackedDocument[] = before.flatMap((document, index) => {
  const at = before.findIndex(({ isExempt }) => isExempt)
  const moved = (by: number) => ({
    ...document,
    range: { first: document.range.first + by, last: document.range.last + by },
    firstSheet: document.firstSheet + by,
  })
  if (index < at) return [document]
  return index === at ? [latePaper(document.range.first, document.firstSheet), moved(cost)] : [moved(cost)]
})

/** A late paper for item 10 that another paper’s words and the exempt papers’ numbers depend on. */
export const lateChange: LateChange = {
  base: {
    packId: builtPack.id,
    version: builtPack.version,
    builtAt: builtPack.builtAt,
    publishedAt: '2026-12-02T10:51:00Z',
    lastPage,
  },
  before,
  after,
  uncounted: [],
  change: packChange(before, after, [
    { itemNumber: 7, title: 'FESTIVAL', onPage: 40, text: 'page 75', names: lastPage - 1 },
  ]),
  supplement: {
    number: 1,
    documents: [frontOf(lastPage + 1), latePaper(lastPage + 3, 3)],
    range: { first: lastPage + 1, last: lastPage + 2 + cost },
    replaced: [],
  },
  members: 11,
}

/** Supplement 1 as it was made. */
export const supplement: PackVersion = {
  ...builtPack,
  id: 8,
  version: 5,
  supplement: 1,
  baseId: builtPack.id,
  editions: builtPack.editions.map((edition) => ({
    ...edition,
    documents: lateChange.supplement?.documents ?? [],
    checks: [],
  })),
}

function latePaper(first: number, firstSheet: number): PackedDocument {
  return {
    itemId: 110,
    itemNumber: 10,
    title: 'REFUGE AND OUTREACH SERVICE',
    isExempt: false,
    range: { first, last: first + cost - 1 },
    firstSheet,
    sheets: cost,
    fillers: 1,
    source: 'refuge.docx',
  }
}

function frontOf(first: number): PackedDocument {
  return {
    itemId: null,
    itemNumber: null,
    title: 'Front sheet and agenda',
    isExempt: false,
    range: { first, last: first + 1 },
    firstSheet: 1,
    sheets: 2,
    fillers: 1,
    source: null,
  }
}
