import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { periodLabel } from '../../shared/measures/period.ts'
import { forkHelper } from '../../electron/processes/fork-helper.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { type Clerk, newClerk, type ClerkOptions } from '../helpers/clerk.ts'
import { line, shownPdf } from '../helpers/shown-pdf.ts'
import { agenda, meetingFile, officeFile } from './pack-office.ts'

const today = '2026-11-21'
const performance = { number: 11, part: 1, title: 'PERFORMANCE', kind: 'performance' } as const

/** The members' pack of a meeting with minutes, references, measures and a PDF on its agenda, as its Word file's parts. */
async function madePack(
  options: ClerkOptions = {},
  prepare: (clerk: Clerk) => Promise<void> = async () => {},
) {
  const clerk = await newClerk({ today, ...options })
  const items = [...agenda.filter(({ part }) => part === 1), performance]
  clerk.writes('meeting.json', meetingFile(items))
  await clerk.imports(clerk.writes('office.json', officeFile(['meeting.json'])))
  const meeting = (await clerk.app.operations['meetings.list']({})).find(
    ({ heldOn }) => heldOn === '2026-12-10',
  )
  if (!meeting) throw new Error('the meeting was not imported')

  await clerk.attaches(meeting.id, 4, 'beats.pdf', shownPdf([{ drawing: line('Beats', 30, 500, 10) }]))

  await prepare(clerk)
  const { state } = await clerk.builds(meeting.id)

  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await clerk.app.operations['packs.read']({ packId: state.packId })
  const members = editions.find(({ audience }) => audience === 'members')
  if (!members) throw new Error('no members’ pack')
  return { ...members, parts: unzipSync(readFileSync(members.docxPath)) }
}

it('makes minutes, outstanding references and the performance report from the records', async () => {
  const { documents, parts } = await madePack()

  expect(documents.map(({ itemNumber, source }) => [itemNumber, source])).toEqual([
    [null, null],
    [2, null],
    [3, null],
    [4, 'beats.pdf'],
    [11, null],
  ])
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain('There were no apologies.')
  expect(xml).toContain('Bring back the cost of lighting the canal path.')
  expect(xml).toContain('Reports of fly-tipping')
  // The chart is Word's own, made from the readings, with its finding in words.
  const charts = Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(1)
  expect(strFromU8(parts[charts[0] ?? ''] ?? new Uint8Array())).toContain('<c:v>352</c:v>')
  expect(/<wp:docPr[^>]*descr="[^"]*352[^"]*"/.test(xml)).toBe(true)
})

it('tells a sentence of the performance report that says another figure, by its measure, and builds the pack', async () => {
  const { checks } = await madePack({}, async ({ app: { operations } }) => {
    const { shown } = await operations['measures.read']({ committeeId: null, period: null })
    const [measure] = shown?.measures ?? []
    await operations['measures.saveText']({
      measureId: measure?.id ?? 0,
      period: shown?.period ?? '',
      field: 'overview',
      text: 'Reports of fly-tipping were 999 in this quarter.',
      seen: '',
    })
  })
  const said = checks.find(({ name }) => name === 'said-figures')
  expect(said).toMatchObject({ ok: true, look: true })
  expect(said?.detail).toMatch(/^Item 11, Q\d 20\d\d\/\d\d: .*fly-tipping \(1 sentence\)/iu)
})

it('a figure restated after the pack was built makes it out of date; the next one prints both figures', async () => {
  let office: Clerk | undefined
  await madePack({}, async (clerk) => {
    office = clerk
  })
  if (office === undefined) throw new Error('no clerk')
  const { operations } = office.app
  const [meeting] = (await operations['meetings.list']({})).filter(({ heldOn }) => heldOn === '2026-12-10')
  const meetingId = meeting?.id ?? 0
  const stateOf = async () => (await office?.reads(meetingId))?.packState
  const { version } = (await stateOf()) as { version: number }
  expect(await stateOf()).toEqual({ kind: 'current', version })

  const { shown } = await operations['measures.read']({ committeeId: null, period: null })
  const { measure } = await operations['measures.one']({
    measureId: shown?.measures[0]?.id ?? 0,
    period: null,
  })
  const [series] = measure.series
  const last = series?.readings.findLast(({ value }) => value === 352)
  await operations['measures.enter']({
    committeeId: shown?.committeeId ?? 0,
    cells: [
      {
        seriesId: series?.id ?? 0,
        period: periodLabel(last?.period ?? { kind: 'survey', name: '' }),
        seen: { value: 352, missingReason: null },
        value: 391,
        missingReason: null,
        restatedBecause: 'Two depots reported late.',
      },
    ],
  })
  expect(await stateOf()).toEqual({ kind: 'outOfDate', version })
  const { state } = await office.builds(meetingId)
  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  const { editions } = await operations['packs.read']({ packId: state.packId })
  const members = editions.find(({ audience }) => audience === 'members')
  const parts = unzipSync(readFileSync(members?.docxPath ?? ''))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(xml.replaceAll(/<[^>]+>/gu, '')).toMatch(/391 r.*r: restated\..* was 352 before/u)
  expect(await stateOf()).toEqual({ kind: 'current', version: version + 1 })
})

it.each(['drawing-process', 'pack-process'] as const)(
  'makes the same pack when the %s is killed at work',
  async (victim) => {
    let killed = 0
    const work = createPackWork({
      startHelper(name, programArguments) {
        const helper = forkHelper(name, programArguments)
        if (name !== victim || killed > 0) return helper
        killed += 1
        return {
          ...helper,
          send(request) {
            helper.send(request)
            helper.kill()
          },
        }
      },
    })

    const { parts } = await madePack({ work })

    expect(killed).toBe(1)
    expect(parts).toEqual((await madePack()).parts)
  },
)
