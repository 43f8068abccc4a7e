import { describe, expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { isoDate } from '../../../shared/calendar/iso-date.ts'
import type { MinutesStanding } from '../../../shared/minutes/minutes-states.ts'
import type { Minutes, MinutesForm } from '../../../shared/minutes/minutes.ts'
import { minutesSpec } from '../../../shared/pack/minutes-spec.ts'
import { codec, readPaper, type ReadPaper } from './read-paper.ts'
import { minutes } from './sample-records.ts'

function printed(
  further: Partial<Minutes> = {},
  standing: MinutesStanding = { kind: 'forSigning' },
  form: MinutesForm = 'public',
): ReadPaper {
  return readPaper(
    compose(minutesSpec({ ...minutes, ...further }, 'Borough of Saltmouth', standing, form), codec),
  )
}

const toBeAgreedOn = isoDate('2026-10-15')
const corrections = ['Item 1: “Moss” for “Mess”.']

function wordsIn(paper: ReadPaper, style: string): readonly string[] {
  return paper.paragraphs.filter((one) => one.style === style).map(({ text }) => text)
}

describe('minutes', () => {
  it('are headed by committee, day and time, and by the venue where it is known', () => {
    expect(wordsIn(printed(), 'PWKicker')).toEqual(['HARBOUR AND MARKETS COMMITTEE'])
    expect(wordsIn(printed(), 'PWSubtitle')).toEqual(['held on Thursday, 10 September 2026 at 2.00 pm'])
    expect(wordsIn(printed({ venue: 'the Guildhall' }), 'PWSubtitle')).toEqual([
      'held at the Guildhall on Thursday, 10 September 2026 at 2.00 pm',
    ])
  })

  it.each<[MinutesStanding, string, string]>([
    [{ kind: 'draft', toBeAgreedOn }, '. Draft, to be agreed on 15 October 2026', 'Corrections:'],
    [{ kind: 'draft', toBeAgreedOn: null }, '. Draft, to be agreed by the Committee', 'Corrections:'],
    [{ kind: 'corrected', toBeAgreedOn }, '. To be agreed on 15 October 2026', 'Corrections:'],
    [{ kind: 'forSigning' }, '', 'Corrections:'],
    [
      { kind: 'approved', on: toBeAgreedOn },
      '. Approved on 15 October 2026',
      'Approved subject to the following corrections:',
    ],
  ])('say what they are to be taken for: %o', (standing, words, heading) => {
    const paper = printed({ corrections }, standing)
    expect(wordsIn(paper, 'PWSubtitle')).toEqual([`held on Thursday, 10 September 2026 at 2.00 pm${words}`])
    expect(wordsIn(paper, 'PWMinuteEnd')[0]).toBe(heading)
  })

  it('say on the line to sign on who signed, and when', () => {
    const signed = {
      kind: 'signed',
      approvedOn: toBeAgreedOn,
      by: 'Councillor Ada Fern',
      on: toBeAgreedOn,
    } as const
    expect(wordsIn(printed({}, signed), 'PWSignatureLine')[0]).toMatch(
      /^Signed by Councillor Ada Fern\s+15 October 2026\s*$/u,
    )
    expect(wordsIn(printed(), 'PWSignatureLine')[0]?.trim()).toBe('')
  })

  it('are not signed where they are the proper officer’s summary', () => {
    expect(wordsIn(printed({}, { kind: 'forSigning' }, 'summary'), 'PWSignatureLine')).toEqual([])
  })

  it('name observers apart from those present', () => {
    const paper = printed({ observingOnline: ['Cllr Tom Abney'] })
    expect(wordsIn(paper, 'Heading3')).toEqual(['Members:', 'Officers:', 'Observing online:'])
  })

  it('name the side again wherever a page may end within a long recorded vote', () => {
    const names = Array.from({ length: 90 }, (_, place) => `Councillor Gwendolen Featherstone ${place}`)
    const [item] = minutes.items
    const vote = { for: names, against: ['Councillor Ada Fern'], abstained: [], carried: true } as const
    const blocks = [{ kind: 'vote', mover: null, seconder: null, tally: null, ...vote } as const]
    const lines = wordsIn(printed({ items: item === undefined ? [] : [{ ...item, blocks }] }), 'PWVoteLine')
    const listed = lines.filter((line) => line.startsWith('For'))
    const [first, ...further] = listed.map((line) => line.split(':')[0])
    expect(first).toBe('For (90)')
    expect(further).toEqual(Array.from({ length: 5 }, () => 'For, ctd'))
    // No name is lost or told twice.
    expect(
      listed.flatMap((line) =>
        line
          .replace(/^[^:]*:\s*/u, '')
          .replace(/,$/u, '')
          .split(', '),
      ),
    ).toEqual(names)
    expect(lines[listed.length]).toMatch(/^Against \(1\):\s*Councillor Ada Fern$/u)
  })

  it('never part a resolution from the paragraph before it', () => {
    const { paragraphs } = printed()
    const resolution = paragraphs.findIndex(({ style }) => style === 'PWResolution')
    expect(paragraphs[resolution]?.text).toBe('RESOLVED, that the report be noted.')
    expect(paragraphs[resolution - 1]?.bindsToNext).toBe(true)
  })

  it('take the last of the business with the signature, which is never parted', () => {
    const { paragraphs } = printed()
    const end = paragraphs.findIndex(({ style }) => style === 'PWMinuteEnd')
    expect(paragraphs[end]?.text).toBe('The meeting ended at 3.42 pm')
    const block = paragraphs.slice(end - 2)
    expect(block.map(({ bindsToNext }) => bindsToNext)).toEqual([...block.slice(1).map(() => true), false])
    expect(block.at(-1)?.text).toBe('roy.pell@saltmouth.example')
  })

  it('take the last of the corrections with the signature', () => {
    const { paragraphs } = printed({ corrections })
    const last = paragraphs.findIndex(({ text }) => text === corrections[0])
    expect(paragraphs.slice(last - 1, last + 1).map(({ bindsToNext }) => bindsToNext)).toEqual([true, true])
  })

  it('end at the signature where no contact is known', () => {
    const { paragraphs } = printed({ contactOfficer: null })
    expect(paragraphs.at(-1)).toMatchObject({ style: 'PWSignatureLabel', bindsToNext: false })
  })

  it('keep the numbers of their items', () => {
    const items = minutes.items.map((one) => ({ ...one, number: one.number + 13 }))
    expect(printed({ items }).paragraphs.flatMap(({ number }) => number ?? [])).toEqual([14, 15, 16])
  })
})
