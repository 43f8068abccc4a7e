import { beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { reports } from '../../build/sample-office/reports/reports.ts'
import { tidyDocx } from '../../build/sample-office/reports/tidy-docx.ts'
import { findSoffice } from '../../electron/layout/find-soffice.ts'
import { sofficeEngine } from '../../electron/layout/soffice-engine.ts'
import type { LaidOutPage } from '../../shared/pack/pack-plan.ts'

const soffice = findSoffice()
const pages = new Map<number, readonly LaidOutPage[]>()

describe('the reports as LibreOffice lays them out', () => {
  beforeAll(async () => {
    if (soffice === null) return
    const engine = sofficeEngine(soffice)
    for (const { item, fileName, savedAt, document } of reports) {
      const { map } = await engine.layOut(await tidyDocx(document(), savedAt), { subject: fileName })
      pages.set(item, map.pages)
    }
    await engine.close()
  }, 180_000)

  it('have two to nine pages each', (context) => {
    needsLibreOffice(context)
    expect([...pages.keys()]).toEqual(reports.map(({ item }) => item))
    for (const laidOut of pages.values()) {
      expect(laidOut.length).toBeGreaterThanOrEqual(2)
      expect(laidOut.length).toBeLessThanOrEqual(9)
    }
  })

  it('repeat the header row of the beats on every page turned on its side', (context) => {
    needsLibreOffice(context)
    const wide = (pages.get(6) ?? []).filter(({ widthMm, heightMm }) => widthMm > heightMm)

    expect(wide.length).toBeGreaterThanOrEqual(2)
    for (const { text } of wide) expect(text).toContain('Streets and places')
  })

  it('number their own pages, each in its own way', (context) => {
    needsLibreOffice(context)
    expect(pages.get(6)?.[1]?.text).toContain(`Page 2 of ${pages.get(6)?.length}`)
    expect(pages.get(7)?.[1]?.text).toContain(`Page 2 of ${pages.get(7)?.length}`)
    expect(pages.get(8)?.[1]?.text).toContain('- 2 -')
    expect(pages.get(15)?.[1]?.text).toContain('2 | Page')
  })

  it('show their footnotes, also beside changes and comments', (context) => {
    needsLibreOffice(context)
    const words = (pages.get(7) ?? []).map(({ text }) => text).join(' ')

    expect(words).toContain('Its terms of reference are on the Council')
    expect(words).toContain('Reference 7/2026/P')
  })

  it('tell in the contents where each chapter begins', (context) => {
    needsLibreOffice(context)
    const [first, ...rest] = pages.get(8) ?? []

    expect(first?.text).toMatch(/Introduction[ .]*2/)
    expect(rest[0]?.text).toMatch(/INTRODUCTION/i)
  })

  it('are on A4 but for one on Letter', (context) => {
    needsLibreOffice(context)
    const widths = reports.map(({ item }) => Math.round(pages.get(item)?.[0]?.widthMm ?? 0))

    expect(widths).toEqual([210, 210, 210, 216, 210])
  })
})

function needsLibreOffice(context: TestContext): void {
  if (soffice === null) context.skip('no LibreOffice is installed on this machine')
}
