import { expect, it } from 'vitest'
import { addDays, isoDate } from '../../shared/calendar/iso-date.ts'
import { referencesSpec } from '../../shared/pack/references-spec.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { editedRecord, changeBetween, type ReferenceFields } from '../../shared/references/reference-edit.ts'
import { type DatedChange, newsSince } from '../../shared/references/reference-news.ts'
import * as fc from '../helpers/fast-check.ts'
import { meeting, reference } from '../pack/compose/sample-records.ts'

const lastMeeting = isoDate('2026-09-10')
const targets = ['October 2026', 'March 2027', 'when answered', null] as const
const begin = fc.record({
  raisedOn: fc.constantFrom(null, isoDate('2026-07-09'), lastMeeting, isoDate('2026-09-20')),
  state: fc.constantFrom('inProgress', 'complete', 'overdue'),
  due: fc.constantFrom(...targets),
  isPublic: fc.boolean(),
})
const edit = fc.record({
  on: fc.integer({ min: -30, max: 30 }).map((days) => addDays(lastMeeting, days)),
  fields: fc.record(
    {
      due: fc.constantFrom(...targets),
      state: fc.constantFrom('inProgress', 'complete', 'overdue'),
      isPublic: fc.boolean(),
      action: fc.constantFrom('Mend the roof.', 'Mend the roof and the gutter.'),
    },
    { requiredKeys: [] },
  ),
})

/** A reference as edits left it, and what the registers noted of them. */
function edited(
  first: OutstandingReference,
  edits: readonly { readonly on: ReturnType<typeof isoDate>; readonly fields: ReferenceFields }[],
): { readonly now: OutstandingReference; readonly changes: readonly DatedChange[] } {
  let now = first
  const changes: DatedChange[] = []
  for (const { on, fields } of edits.toSorted((a, b) => a.on.localeCompare(b.on))) {
    const after = editedRecord(now, fields, on)
    const change = changeBetween(now.id, { ...now, isRemoved: false }, after)
    if (change !== null) changes.push({ takenOn: on, was: change.was, now: change.now })
    now = { ...now, ...after }
  }
  return { now, changes }
}

it('counts in words what the rows tell, whatever was changed before, since and at the last meeting', () => {
  const registers = fc.array(fc.tuple(begin, fc.array(edit, { maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(registers, (given) => {
      const references = given.map(([further, edits], place) => {
        const { now, changes } = edited(reference(`${place + 1}/2026/P`, further), edits)
        return { ...reference(now.number), ...now, ...newsSince(now, changes, lastMeeting) }
      })
      const { sums, rows } = referencesSpec(meeting, references, lastMeeting)
      const count = (words: RegExp): number => Number(words.exec(`${sums.bold} ${sums.rest}`)?.[1] ?? 0)
      const telling = (isTold: (row: (typeof rows)[number]) => boolean): number => rows.filter(isTold).length
      const since = (words: RegExp) => telling(({ sinceLast }) => words.test(sinceLast ?? ''))

      expect(count(/(\d+) references?:/)).toBe(rows.length)
      expect(count(/(\d+) in progress/)).toBe(telling(({ stateWord }) => stateWord === 'In progress'))
      expect(count(/(\d+) overdue/)).toBe(telling(({ stateWord }) => stateWord.startsWith('OVERDUE')))
      expect(count(/(\d+) complete[,.]/)).toBe(telling(({ stateWord }) => stateWord === 'Complete'))
      expect(count(/(\d+) new \(/)).toBe(since(/^new(?! to this list)/))
      expect(count(/(\d+) target dates? moved/)).toBe(since(/target moved/))
      expect(count(/(\d+) target dates? set/)).toBe(since(/target date set/))
      expect(count(/(\d+) completed/)).toBe(
        telling(
          ({ stateWord, sinceLast }) =>
            stateWord === 'Complete' && /new, and complete|was (?:in progress|overdue)/.test(sinceLast ?? ''),
        ),
      )
      for (const [place, { number }] of references.entries()) {
        const row = rows.find((one) => one.number === number)
        expect(`${row?.target} ${row?.narrative}`).toContain(references[place]?.due ?? '')
      }
    }),
  )
})
