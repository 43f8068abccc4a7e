import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openInRealWorld } from '../../electron/outside.ts'
import type { Packwright } from '../../electron/packwright.ts'
import { placesFrom } from '../../electron/places.ts'
import { type Period, periodLabel, periodsBefore } from '../../shared/measures/period.ts'

/** The quarter that everything is measured in: ten years of months end with it. */
export const lastQuarter = 'Q4 2023/24'
const lastMonth: Period = { kind: 'month', year: 2024, month: 3 }
const months = 120

/** Opens an office of its own with so many measures over ten years of months, each with words about the last quarter. */
export async function openMeasuredOffice(count: number, base: string): Promise<Packwright> {
  const folder = join(base, `measures-${count}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'plan.json')
  writeFileSync(path, JSON.stringify(planOf(count)))
  const packwright = await openInRealWorld({
    database: join(folder, 'packwright.sqlite'),
    packFolder: join(folder, 'packs'),
    places: placesFrom(join(import.meta.dirname, '../../electron')),
    layoutBegins: 'when-needed',
  })
  const { operations, files } = packwright
  await operations['office.import']({ file: files.offerPath(path) })
  return packwright
}

function planOf(count: number) {
  return {
    format: 'packwright-case-measures/1',
    plan: 'A plan of many measures',
    priorities: Array.from({ length: 5 }, (_, place) => priority(place)),
    sources: { report: `Report on ${lastQuarter}` },
    measures: Array.from({ length: count }, (_, place) => ({
      ref: `${(place % 5) + 1}.${Math.floor(place / 5) + 1}`,
      title: `Reports of kind ${place + 1}`,
      priority: priority(place % 5),
      directionOfGood: place % 2 === 0 ? 'down' : 'up',
      targets: place % 3 === 0 ? [{ value: 900 }] : [],
      series: [{ name: 'Reports', unit: 'reports', aggregation: 'sum', points: pointsOf(place) }],
      statedTrend: [
        {
          seed: 'report',
          text: `Reports rose by 9% (+38) from Q3 to Q4. The figure was the highest since April 2021. There has been a consistent increase.`,
        },
      ],
    })),
  }
}

function priority(place: number): string {
  return `What matters, part ${place + 1}`
}

/** Ups and downs that are the same each time. */
function pointsOf(measure: number) {
  return Array.from({ length: months }, (_, place) => {
    const period = periodsBefore(lastMonth, months - 1 - place) ?? lastMonth
    return { period: periodLabel(period), value: 200 + ((measure * 31 + place * 47) % 97) }
  })
}
