import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../electron/drawing/draw-chart.ts'
import type { ChartSpec } from '../../shared/measures/chart-spec.ts'
import {
  chartHeightMm,
  chartWidthMm,
  labelColumnMm,
  periodColumnMm,
} from '../../shared/measures/chart-sizes.ts'

const chart: ChartSpec = {
  kind: 'column',
  periods: ['Q1 25/26', 'Q2 25/26', 'Q3 25/26', 'Q4 25/26', 'Q1 26/27', 'Q2 26/27'],
  series: [{ label: 'Berths', values: [40, 52, null, 38, 45, 60] }],
  unitSuffix: '',
  lines: [],
}
const drawing = { chart, widthMm: chartWidthMm, heightMm: chartHeightMm }
const dotsPerMm = 300 / 25.4

async function drawn(png: Uint8Array): Promise<SKRSContext2D> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context
}

/** Share of dark dots in a rectangle given in millimetres. */
function darkness(
  context: SKRSContext2D,
  xMm: number,
  yMm: number,
  widthMm: number,
  heightMm: number,
): number {
  const [x = 0, y = 0, width = 0, height = 0] = [xMm, yMm, widthMm, heightMm].map((mm) =>
    Math.round(mm * dotsPerMm),
  )
  const { data } = context.getImageData(x, y, width, height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) < 128) dark += 1
  return dark / (data.length / 4)
}

describe('a drawn chart', () => {
  const png = drawChart(drawing)

  it('is a picture of 300 dots an inch', async () => {
    const image = await loadImage(png)
    // Chart.js takes whole CSS pixels, of which one is three dots.
    expect(Math.abs(image.width - chartWidthMm * dotsPerMm)).toBeLessThan(4)
    expect(Math.abs(image.height - chartHeightMm * dotsPerMm)).toBeLessThan(4)
    // And says so: Word would else show it three times as large.
    const density = Buffer.from(png).indexOf('pHYs')
    expect(Buffer.from(png).readUInt32BE(density + 4)).toBe(11_811)
  })

  it('stands each column over its table column: latest solid, earlier hatched, none where there is no figure', async () => {
    const context = await drawn(png)
    const fills = chart.periods.map((_, place) => {
      const middle =
        labelColumnMm(chart.periods.length) + (place + 0.5) * periodColumnMm(chart.periods.length)
      return darkness(context, middle - 3, 36, 6, 6)
    })
    expect(fills[5]).toBe(1)
    for (const place of [0, 1, 3, 4]) {
      expect(fills[place]).toBeGreaterThan(0.05)
      expect(fills[place]).toBeLessThan(0.4)
    }
    expect(fills[2]).toBe(0)
  })

  it('writes “no figure” in the gap and leaves the room on the left free', async () => {
    const context = await drawn(png)
    const gap = labelColumnMm(chart.periods.length) + 2.5 * periodColumnMm(chart.periods.length)
    expect(darkness(context, gap - 9, 42, 18, 6)).toBeGreaterThan(0.02)
    expect(darkness(context, 0, 0, labelColumnMm(chart.periods.length) - 1, chartHeightMm - 1)).toBe(0)
  })

  it('is the same, text included, on a machine without fonts', () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { drawChart } from './electron/drawing/draw-chart.ts'
      process.stdout.write(createHash('sha256').update(drawChart(${JSON.stringify(drawing)})).digest('hex'))`
    const root = join(import.meta.dirname, '../..')
    const there = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { FONTCONFIG_FILE: '/nowhere/fonts.conf', HOME: '/nowhere' },
      encoding: 'utf8',
    })
    expect(there).toBe(createHash('sha256').update(png).digest('hex'))
  })
})
