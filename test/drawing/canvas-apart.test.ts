import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Runs a script in a process of its own and gives what it says as JSON. */
function said(script: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  })
  return JSON.parse(output)
}

// Native code once loaded is listed for the whole process, its threads included.
const nativeCanvas = `process.report.getReport().sharedObjects.filter((file) => /skia|canvas/.test(file)).length`

it('draws, cuts and reads for the application without loading the canvas into it', () => {
  const everyCall = `
    import { createPackWork } from './electron/work/pack-work-client.ts'
    import { writeGreyPng } from './electron/drawing/write-grey-png.ts'
    import { drawing, reportWith, stretched } from './test/drawing/cropped-report.ts'
    import { line, shownPdf } from './test/helpers/shown-pdf.ts'
    const work = createPackWork()
    const pdf = shownPdf([{ drawing: line('Harbour dues', 72, 500) }])
    const chart = { kind: 'column', periods: ['Q1'], series: [{ label: 'Berths', values: [4] }], unitSuffix: '', lines: [] }
    const drawn = await work.drawChart({ chart, widthMm: 100, heightMm: 50 })
    const { wordForm } = await work.inspect(pdf, 'Annex.pdf')
    const photo = writeGreyPng(new Uint8ClampedArray(100 * 50 * 4), 100, 50)
    const cropped = reportWith(drawing('<a:srcRect r="40000"/>' + stretched), photo)
    const { removed } = await work.clean(cropped, { trackedChanges: 'accept' }, 'Item 8')
    const { pages } = await work.readPdf(pdf)
    const words = await work.wordsOfPdf(pdf)
    const { ok } = await work.check(pdf, 'Annex.pdf')
    console.log(JSON.stringify({
      drawn: drawn.length > 1000, turned: wordForm.length > 1000, cut: removed.map(({ kind }) => kind),
      read: pages[0].text, words: words[0], ok, canvases: ${nativeCanvas},
    }))
    await work.close()`

  expect(said(everyCall)).toEqual({
    drawn: true,
    turned: true,
    cut: ['cropped-pictures'],
    read: 'Harbour dues',
    words: 'Harbour dues',
    ok: true,
    canvases: 0,
  })
})

it('would see a canvas that was loaded', () => {
  expect(said(`import './electron/drawing/cut-picture.ts'; console.log(${nativeCanvas})`)).toBeGreaterThan(0)
})
