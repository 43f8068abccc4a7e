import { fillersAfter } from '../../shared/agenda/page-ranges.ts'
import { pendingChecks } from '../../shared/pack/checks/proof-titles.ts'
import type { Audience, PackNote } from '../../shared/pack/pack-plan.ts'
import type { PackedDocument, PackEdition, PackVersion } from '../../shared/pack/pack-view.ts'
import { business, frontSheetSides, itemViews } from './fake-agenda.ts'

/** The documents of a copy, numbered as the members' pack is; the public copy has a placeholder for exempt ones. */
export function documentsOf(audience: Audience): readonly PackedDocument[] {
  let sheet = 1
  const place = (document: Omit<PackedDocument, 'firstSheet'>): PackedDocument => {
    const placed = { ...document, firstSheet: sheet }
    sheet += document.sheets
    return placed
  }
  const front = place({
    itemId: null,
    itemNumber: null,
    title: 'Front sheet and agenda',
    isExempt: false,
    range: { first: 1, last: frontSheetSides },
    sheets: frontSheetSides,
    fillers: 0,
    source: null,
  })
  const papers = itemViews().flatMap(({ item, range }, index) => {
    if (range === null) return []
    const isExempt = item.exemptParagraphs.length > 0
    const isWithheld = isExempt && audience === 'public'
    return place({
      itemId: item.id,
      itemNumber: item.number,
      title: item.title,
      isExempt,
      range,
      sheets: isWithheld ? 2 : range.last - range.first + 1,
      fillers: isWithheld ? 1 : fillersAfter(business[index]?.sides ?? 0),
      source: business[index]?.file ?? null,
    })
  })
  return [front, ...papers]
}

function edition(audience: Audience): PackEdition {
  const documents = documentsOf(audience)
  const last = documents.at(-1)
  return {
    audience,
    docxPath: `packs/${audience}.docx`,
    pdfPath: `packs/${audience}.pdf`,
    pages: last ? last.firstSheet + last.sheets - 1 : 0,
    sha256: { docx: '0'.repeat(64), pdf: '0'.repeat(64) },
    documents,
    checks: [
      {
        name: 'package-sound',
        ok: true,
        title: 'The Word file is sound',
        detail: '214 parts and 388 links were read.',
      },
      {
        name: 'page-ranges',
        ok: true,
        title: 'Every “(Pages a - b)” is true of the finished pages',
        detail: '8 page ranges compared.',
      },
      {
        name: 'odd-starts',
        ok: true,
        title: 'Every paper begins on an odd page',
        detail: '9 papers looked at.',
      },
      {
        name: 'contents',
        ok: false,
        title: 'One paper of the agenda is not in the pack',
        detail: 'Item 9 has no paper and does not say “to follow”.',
      },
      ...(audience === 'public'
        ? [
            {
              name: 'exempt-text' as const,
              ok: true,
              title: 'No text of an exempt paper stands in the public pack',
              detail:
                'Searched the Word file and the PDF for 1,146 sentences and 318 names and figures of 2 papers.',
            },
          ]
        : []),
    ],
    notes: [
      {
        document: 'Item 5',
        kind: 'settings-differ',
        text: 'Its default tab stop is another than the pack’s.',
      },
      ...(audience === 'public' ? publicNotes : []),
    ],
  }
}

/** What left the papers of this pack for the public, and what is said of its pictures. */
export const publicNotes: readonly PackNote[] = [
  {
    document: 'Item 5',
    kind: 'removed-for-public',
    text: 'Everyday traces of editing removed; your original is unchanged.',
  },
  {
    document: 'Item 8',
    kind: 'removed-for-public',
    text: '4 comments by 2 people and 3 tracked changes by 1 person removed; your original is unchanged.',
  },
  {
    document: 'Item 8',
    kind: 'described-picture',
    text: 'A warden speaks with a shopkeeper at the market cross',
  },
]

/** Version 4 of the meeting's pack, both copies; one check has something to settle. */
export const builtPack: PackVersion = {
  id: 7,
  meetingId: 1,
  version: 4,
  supplement: null,
  baseId: null,
  builtAt: '2026-12-01T10:44:00Z',
  editions: [edition('members'), edition('public')],
}

/** The same pack right after its build: what is proved on the finished pages is still to come. */
export const unprovedPack: PackVersion = {
  ...builtPack,
  editions: builtPack.editions.map((copy) => ({
    ...copy,
    checks: [
      ...copy.checks.filter(({ name }) => name === 'package-sound' || name === 'exempt-text'),
      ...pendingChecks(copy.audience),
    ],
  })),
}
