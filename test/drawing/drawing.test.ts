import { afterEach, describe, expect, it } from 'vitest'
import { createDrawing, type Drawing, type DrawingOptions } from '../../electron/work/drawing.ts'
import type { ChartDrawing } from '../../electron/work/drawing-calls.ts'
import { fakeHelpers, type Answer } from './fake-helper.ts'

const open: Drawing[] = []
afterEach(async () => {
  for (const drawing of open.splice(0)) await drawing.close()
})

function drawingWith(answers: readonly Answer[], options: DrawingOptions = {}) {
  const helpers = fakeHelpers(answers)
  const drawing = createDrawing({ startHelper: helpers.startHelper, silenceMs: 300, ...options })
  open.push(drawing)
  return { drawing, helpers }
}

const chart: ChartDrawing = {
  chart: {
    kind: 'column',
    periods: ['Q1 25/26'],
    series: [{ label: 'Berths', values: [40] }],
    unitSuffix: '',
    lines: [],
  },
  widthMm: 160,
  heightMm: 60,
}
const annex = new Uint8Array([1])
const wanted = { key: '1', data: annex, away: { left: 0, top: 0, right: 0.5, bottom: 0 } }

describe('when the drawing process ends at work', () => {
  it('the chart is drawn in a fresh one', async () => {
    const { drawing, helpers } = drawingWith(['ends'])

    expect(await drawing.drawChart(chart)).toEqual(new Uint8Array([7]))
    expect(helpers.started()).toBe(2)
    expect(helpers.alive()).toBe(1)
  })

  it('twice over one file, the clerk is told which, and the next is drawn', async () => {
    const { drawing } = drawingWith(['ends', 'ends'])

    await expect(drawing.turnPdf(annex, 'Annex.pdf')).rejects.toMatchObject({
      code: 'work-stopped',
      details: { subject: '“Annex.pdf”' },
    })
    await expect(drawing.turnPdf(annex, 'Next.pdf')).resolves.toBeDefined()
  })

  it('twice over one picture, that picture stays whole, as one that cannot be read', async () => {
    const { drawing } = drawingWith(['ends', 'ends'])

    expect(await drawing.cutPicture(wanted)).toBeNull()
    expect(await drawing.cutPicture(wanted)).not.toBeNull()
  })

  it('what waits its turn is not harmed', async () => {
    const { drawing, helpers } = drawingWith(['ends', 'ends'])

    const drawn = await Promise.allSettled([1, 2, 3].map(() => drawing.drawChart(chart)))

    expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(helpers.asked()).toBe(4)
  })
})

it('ends a process that shows no sign of work, and names what it was at', async () => {
  const { drawing, helpers } = drawingWith(['hangs', 'hangs'], { silenceMs: 20 })

  await expect(drawing.drawChart(chart)).rejects.toMatchObject({
    code: 'work-stopped',
    details: { subject: 'the chart “Berths”' },
  })
  expect(helpers.alive()).toBe(0)
  // It would be silent for as long again.
  expect(helpers.asked()).toBe(1)
})

it('hears the answer that comes together with the last sign of work', async () => {
  const { drawing, helpers } = drawingWith(['draws-at-once'])

  await expect(drawing.drawChart(chart)).resolves.toBeDefined()
  expect(helpers.started()).toBe(1)
})

it('keeps its process when a file is refused', async () => {
  const { drawing, helpers } = drawingWith(['refuses'])

  await expect(drawing.turnPdf(annex, 'Annex.pdf')).rejects.toMatchObject({
    code: 'pdf-encrypted',
    details: { fileName: 'Annex.pdf' },
  })
  await drawing.drawChart(chart)
  expect(helpers.started()).toBe(1)
})

it('is cancelled at once, with what it was at', async () => {
  const { drawing, helpers } = drawingWith(['hangs'])
  const cancel = new AbortController()
  const asked = drawing.turnPdf(annex, 'Annex.pdf', cancel.signal)
  await expect.poll(helpers.asked).toBe(1)

  cancel.abort()

  await expect(asked).rejects.toMatchObject({ code: 'pack-cancelled' })
  await expect.poll(helpers.alive).toBe(0)
  await expect(drawing.drawChart(chart)).resolves.toBeDefined()
})

it('gives its memory back when nothing is drawn for a while, and begins again when asked', async () => {
  const { drawing, helpers } = drawingWith([], { idleMs: 20 })
  await drawing.drawChart(chart)

  await expect.poll(helpers.alive).toBe(0)

  await expect(drawing.drawChart(chart)).resolves.toBeDefined()
})

it('leaves no process behind when it is closed at work', async () => {
  const { drawing, helpers } = drawingWith(['hangs'])
  const asked = drawing.drawChart(chart).catch((error: unknown) => error)
  await expect.poll(helpers.asked).toBe(1)

  await drawing.close()

  expect(await asked).toBeInstanceOf(Error)
  expect(helpers.alive()).toBe(0)
  expect(helpers.started()).toBe(1)
})
