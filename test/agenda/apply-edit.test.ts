import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { chanceFrom, randomEdit } from '../../electron/cli/random-edits.ts'
import type { AgendaEdit, ItemWords } from '../../shared/agenda/agenda-edit.ts'
import { type Delivery, itemLabel, type ItemKind } from '../../shared/agenda/agenda-item.ts'
import { applyPatch, patchBetween } from '../../shared/agenda/agenda-patch.ts'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { applyEdit } from '../../shared/agenda/apply-edit.ts'
import { editWords } from '../../shared/agenda/edit-words.ts'
import { hasExemptLast, isSoundlyNumbered } from '../../shared/agenda/number-agenda.ts'
import { onceExempt } from '../../shared/agenda/once-exempt.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { defaultOrder, startingItems } from '../../shared/agenda/order-of-business.ts'
import { underUrgentBusiness } from '../../shared/agenda/usual-place.ts'
import { Problem } from '../../shared/problems/problem.ts'

function words(title: string, kind: ItemKind = 'report'): ItemWords {
  return { title, kind, instruction: null, reportOf: null, purpose: 'For Discussion', recommendation: null }
}

const addition = (
  title: string,
  further: Partial<Extract<AgendaEdit, { kind: 'add' }>> = {},
): AgendaEdit => ({
  kind: 'add',
  words: words(title),
  part: 1,
  place: 'usual',
  under: null,
  exemption: null,
  ...further,
})

/** An agenda made by steps, each new item with the next free id. */
function made(...steps: readonly AgendaEdit[]): Agenda {
  return steps.reduce<Agenda>((agenda, step) => applyEdit(agenda, step, nextId(agenda)).agenda, [])
}

const nextId = (agenda: Agenda): number => Math.max(0, ...agenda.map(({ id }) => id)) + 1
const start: AgendaEdit = {
  kind: 'start',
  items: startingItems(defaultOrder, { thisMeeting: isoDate('2024-02-22'), lastMeeting: null }),
}
const exemption = { paragraphs: ['3'], publicInterest: null, reviewOn: null, decidedBy: null }

function lines(agenda: Agenda): readonly string[] {
  return agenda.map((item) => `${item.kind === 'heading' ? '–' : itemLabel(item)} ${item.title}`)
}

const idOf = (agenda: Agenda, title: string): number => agenda.find((item) => item.title === title)?.id ?? 0
const after = (agenda: Agenda, step: AgendaEdit): Agenda => applyEdit(agenda, step, nextId(agenda)).agenda

describe('a step on an agenda', () => {
  it('is foreseen where it makes an item exempt: the number it will have in Part 2, before a paragraph is chosen too', () => {
    const agenda = made(start, addition('TREES'), addition('PONDS'))
    const trees = idOf(agenda, 'TREES')
    const done = lines(after(agenda, { kind: 'exempt', itemId: trees, exemption }))

    expect(lines(onceExempt(agenda, trees, ['3']))).toEqual(done)
    expect(lines(onceExempt(agenda, trees, []))).toEqual(done)
    expect(done).toContain('9 TREES')
    expect(onceExempt(agenda, trees, []).find(({ id }) => id === trees)?.exemptParagraphs).toEqual([])
  })

  it('puts a new report where the order of business has reports, and everything after it counts on', () => {
    const agenda = made(start, addition('TREES'), addition('PONDS'))
    expect(lines(agenda).slice(3, 8)).toEqual([
      '4 OUTSTANDING REFERENCES',
      '5 TREES',
      '6 PONDS',
      '7 QUESTIONS ON MATTERS RELATING TO THE WORK OF THE COMMITTEE',
      '8 ANY OTHER BUSINESS THAT THE CHAIR CONSIDERS URGENT',
    ])
  })

  it('moves an item with its sub-items, and letters follow', () => {
    const trees = made(addition('TREES'), addition('PONDS'))
    const withSubs = after(
      after(trees, addition('OAKS', { under: idOf(trees, 'TREES') })),
      addition('ELMS', { under: idOf(trees, 'TREES') }),
    )
    expect(lines(withSubs)).toEqual(['1 TREES', '1(a) OAKS', '1(b) ELMS', '2 PONDS'])
    const moved = after(withSubs, { kind: 'move', itemId: idOf(trees, 'TREES'), before: null })
    expect(lines(moved)).toEqual(['1 PONDS', '2 TREES', '2(a) OAKS', '2(b) ELMS'])
    const swapped = after(moved, { kind: 'move', itemId: idOf(moved, 'ELMS'), before: idOf(moved, 'OAKS') })
    expect(lines(swapped).slice(2)).toEqual(['2(a) ELMS', '2(b) OAKS'])
  })

  it('never moves an exempt item among the public ones', () => {
    const agenda = made(start, addition('TREES'), addition('LEASE', { part: 2, exemption }))
    const move: AgendaEdit = { kind: 'move', itemId: idOf(agenda, 'LEASE'), before: idOf(agenda, 'TREES') }
    expect(() => after(agenda, move)).toThrow(/stays in its part/)
  })

  it('refuses Part 2 without a paragraph (R12)', () => {
    expect(() => made(addition('LEASE', { part: 2 }))).toThrow(/without a paragraph/)
    const agenda = made(addition('LEASE'))
    const exempt: AgendaEdit = {
      kind: 'exempt',
      itemId: 1,
      exemption: { ...exemption, paragraphs: [] },
    }
    expect(() => after(agenda, exempt)).toThrow(/without a paragraph/)
  })

  it('makes an item exempt and public again, with nothing of the reasons left', () => {
    const agenda = made(start, addition('LEASE'))
    const itemId = idOf(agenda, 'LEASE')
    const reasons = { ...exemption, publicInterest: 'Prices.', reviewOn: '2024-12-01', decidedBy: 'M. O.' }
    const exempt = after(agenda, { kind: 'exempt', itemId, exemption: reasons })
    expect(lines(exempt).slice(7, 9)).toEqual([
      '8 LEASE',
      '9 QUESTIONS ON MATTERS RELATING TO THE WORK OF THE COMMITTEE',
    ])
    expect(after(exempt, { kind: 'open', itemId })).toEqual(agenda)
  })

  it('makes no sub-item public with its parent that is exempt for another reason', () => {
    const agenda = made(
      addition('AUDIT', { part: 2, exemption }),
      addition('ESTATES', { part: 2, exemption }),
    )
    const under = idOf(agenda, 'ESTATES')
    const withSubs = after(after(agenda, addition('LEASE', { under })), addition('DISMISSAL', { under }))
    const dismissal = idOf(withSubs, 'DISMISSAL')
    const own = { ...exemption, paragraphs: ['1'] }
    const exempt = after(withSubs, { kind: 'exempt', itemId: dismissal, exemption: own })

    const open = after(exempt, { kind: 'open', itemId: under })

    expect(
      open.map(
        ({ part, exemptParagraphs }, place) => `${lines(open)[place]}: ${part} ${exemptParagraphs.join()}`,
      ),
    ).toEqual(['1 ESTATES: 1 ', '1(a) LEASE: 1 ', '2 AUDIT: 2 3', '3 DISMISSAL: 2 1'])
  })

  it('takes a late item only with special circumstances and the chair’s opinion (R6)', () => {
    const agenda = made(addition('FLOOD'))
    const late = { kind: 'deliver', itemId: 1, delivery: 'lateUrgent' } as const
    expect(() => after(agenda, { ...late, urgentReason: 'It rained.', chairOpinion: ' ' })).toThrow(
      /Chair is of the opinion/,
    )
    const taken = after(agenda, { ...late, urgentReason: 'It rained.', chairOpinion: 'It cannot wait.' })
    expect(taken[0]).toMatchObject({ delivery: 'lateUrgent', chairOpinion: 'It cannot wait.' })
  })

  it('defers an item with its sub-items, and brings back the item alone', () => {
    const agenda = made(addition('ESTATES'), addition('LEASE', { under: 1 }), addition('YARD', { under: 1 }))
    const deliver = (itemId: number, delivery: Delivery): AgendaEdit => ({
      kind: 'deliver',
      itemId,
      delivery,
      urgentReason: null,
      chairOpinion: null,
    })
    const states = (of: Agenda): readonly string[] => of.map(({ title, delivery }) => `${title} ${delivery}`)
    const deferred = after(after(agenda, deliver(idOf(agenda, 'YARD'), 'withdrawn')), deliver(1, 'deferred'))
    expect(states(deferred)).toEqual(['ESTATES deferred', 'LEASE deferred', 'YARD withdrawn'])

    // Nothing that was withdrawn stands on a public agenda again unseen.
    expect(states(after(deferred, deliver(1, 'withAgenda')))).toEqual([
      'ESTATES withAgenda',
      'LEASE deferred',
      'YARD withdrawn',
    ])
  })

  it('does not write over what another window said meanwhile', () => {
    const agenda = made(addition('TREES'))
    const theirs = after(agenda, {
      kind: 'change',
      itemId: 1,
      seen: { title: 'TREES' },
      words: { title: 'STREET TREES' },
    })
    const mine: AgendaEdit = {
      kind: 'change',
      itemId: 1,
      seen: { title: 'TREES' },
      words: { title: 'TREES IN PARKS' },
    }
    expect(() => after(theirs, mine)).toThrow(/now says “STREET TREES”/)
    expect(
      after(theirs, { ...mine, seen: { purpose: 'For Discussion' }, words: { purpose: null } })[0],
    ).toMatchObject({
      title: 'STREET TREES',
      purpose: null,
    })
  })

  it('leaves an unnumbered heading out of the count', () => {
    const agenda = made(
      addition('TREES'),
      addition('FOR INFORMATION', { words: words('FOR INFORMATION', 'heading'), place: 'end' }),
      addition('PONDS', { place: 'end' }),
    )
    expect(lines(agenda)).toEqual(['1 TREES', '– FOR INFORMATION', '2 PONDS'])
  })

  it('refuses a title of more than 500 characters and says how long it is', () => {
    expect(() => made(addition('X'.repeat(501)))).toThrow(/501 characters/)
    expect(made(addition('X'.repeat(500)))).toHaveLength(1)
  })

  it('is named as the clerk would say it', () => {
    const agenda = made(addition('TREES'), addition('PONDS'))
    expect(editWords({ kind: 'move', itemId: 2, before: 1 }, agenda)).toBe('Move item 2')
    expect(editWords({ kind: 'change', itemId: 1, seen: {}, words: { title: 'X' } }, agenda)).toBe(
      'Change the title of item 1',
    )
  })
})

describe('any steps on any agenda', () => {
  it('keep numbers and parts in order, and the way back leads back exactly', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, count) => {
        const chance = chanceFrom(seed)
        let agenda = made(start)
        for (let step = 0; step < count; step += 1) {
          const edited = tried(agenda, randomEdit(agenda, chance))
          if (edited === null) continue
          const forward = patchBetween(agenda, edited.agenda)
          expect(isSoundlyNumbered(edited.agenda)).toBe(true)
          expect(hasExemptLast(edited.agenda)).toBe(true)
          expect(applyPatch(edited.agenda, edited.inverse)).toEqual(agenda)
          expect(applyPatch(agenda, forward)).toEqual(edited.agenda)
          agenda = edited.agenda
        }
      }),
      { numRuns: 60 },
    )
  })
})

function tried(agenda: Agenda, edit: AgendaEdit) {
  try {
    return applyEdit(agenda, edit, nextId(agenda) + 100)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

it('puts late business under urgent business, so that no number of a published agenda changes', () => {
  const published = made(start)
  const urgent = underUrgentBusiness(published, 1)

  const { agenda } = applyEdit(published, addition('BRIDGE CLOSURE', { under: urgent?.id ?? null }), 99)

  const labels = new Map(agenda.map((item) => [item.id, itemLabel(item)]))
  expect(published.every((item) => labels.get(item.id) === itemLabel(item))).toBe(true)
  expect(labels.get(99)).toBe(`${urgent?.number}(a)`)
  expect(underUrgentBusiness(made(addition('ONLY A REPORT')), 1)).toBeNull()
})
