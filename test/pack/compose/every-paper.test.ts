import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/check/check-package.ts'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { houseStyles } from '../../../electron/pack/compose/house-styles.ts'
import { readTree } from '../../../electron/pack/xml/tree.ts'
import { frontSheetSpec } from '../../../shared/pack/front-sheet-spec.ts'
import type { PaperSpec } from '../../../shared/pack/papers.ts'
import { childOf, childrenOf, codec, everyElement, readPaper, textOf, valueOf } from './read-paper.ts'
import { samplePapers } from './sample-papers.ts'
import { item, meeting } from './sample-records.ts'

describe.each(Object.entries(samplePapers))('%s', (_, spec: PaperSpec) => {
  const paper = readPaper(compose(spec, codec))
  const outline = paper.paragraphs.flatMap(({ style }) => paper.styles.get(style)?.outline ?? [])

  it('has one Heading 1 and skips no level', () => {
    expect(outline.filter((level) => level === 0)).toHaveLength(1)
    let above = -1
    for (const level of outline) {
      expect(level).toBeLessThanOrEqual(above + 1)
      above = level
    }
  })

  it('is a file that Word opens without a word, even before it is merged', () => {
    // The agenda leads to places in the papers that come after it.
    const faults = checkPackage(compose(spec, codec), codec).filter(
      (fault) => !fault.includes('bookmark _pack_'),
    )
    expect(faults).toEqual([])
  })

  it('ends on no heading and has no empty one', () => {
    const last = paper.styles.get(paper.paragraphs.at(-1)?.style ?? '')?.outline ?? null
    // An agenda's last item may be nothing but its title.
    expect([null, spec.kind === 'frontSheet' ? 3 : null]).toContain(last)
    const headings = paper.paragraphs.filter(({ style }) => paper.styles.get(style)?.outline != null)
    expect(headings.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  it('uses only styles that exist, and no direct formatting', () => {
    for (const properties of everyElement(paper.body, 'w:pPr')) {
      const names = properties.children.map((child) => (typeof child === 'string' ? child : child.name))
      expect(['w:pStyle', 'w:keepNext', 'w:numPr', 'w:sectPr']).toEqual(expect.arrayContaining(names))
      expect(paper.styles.has(valueOf(properties, 'w:pStyle') ?? '')).toBe(true)
    }
    for (const properties of everyElement(paper.body, 'w:rPr')) {
      expect(properties.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual([
        'w:rStyle',
      ])
      expect(paper.styles.has(valueOf(properties, 'w:rStyle') ?? '')).toBe(true)
    }
  })

  it('gives every table but a cover a repeating header, and each a caption and a description, and leaves no cell without a paragraph', () => {
    for (const table of paper.tables) {
      const rows = childrenOf(table, 'w:tr')
      const isCover = valueOf(table, 'w:tblPr', 'w:tblCaption') === 'Cover sheet'
      expect(childrenOf(childOf(rows[0] ?? table, 'w:trPr'), 'w:tblHeader')).toHaveLength(isCover ? 0 : 1)
      expect(valueOf(table, 'w:tblPr', 'w:tblCaption')).toBeTruthy()
      expect(valueOf(table, 'w:tblPr', 'w:tblDescription')).toBeTruthy()
      const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').length
      for (const row of rows) expect(childrenOf(row, 'w:tc')).toHaveLength(columns)
      for (const cell of everyElement(table, 'w:tc'))
        expect(childrenOf(cell, 'w:p').length).toBeGreaterThan(0)
      for (const cell of everyElement(rows[0] ?? table, 'w:tc')) expect(textOf(cell)).not.toBe('')
    }
  })

  it('has no type under 12 pt', () => {
    for (const [, style] of paper.styles) expect(style.halfPoints).toBeGreaterThanOrEqual(24)
    expect(everyElement(paper.body, 'w:sz')).toEqual([])
  })

  it('says what it is, in the council’s name and in British English', () => {
    const core = readTree(paper.parts.get('docProps/core.xml') ?? '')
    expect(textOf(childOf(core, 'dc:title'))).toBe(spec.documentTitle)
    expect(textOf(childOf(core, 'dc:creator'))).toBe('Borough of Saltmouth')
    expect(textOf(childOf(core, 'dc:language'))).toBe('en-GB')
    expect(paper.parts.get('docProps/core.xml')).not.toContain('lastModifiedBy')
    expect(paper.parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })

  it('names every picture and link it uses, and each part it holds', () => {
    const relationships = childrenOf(
      readTree(paper.parts.get('word/_rels/document.xml.rels') ?? ''),
      'Relationship',
    )
    const known = relationships.map((one) => one.attributes.get('Id'))
    const used = [
      ...everyElement(paper.body, 'w:hyperlink').map((one) => one.attributes.get('r:id')),
      ...everyElement(paper.body, 'a:blip').map((one) => one.attributes.get('r:embed')),
    ].filter((id) => id !== undefined)
    expect(known).toEqual(expect.arrayContaining(used))
    expect(new Set(known).size).toBe(known.length)
    for (const one of everyElement(paper.body, 'wp:docPr')) expect(one.attributes.get('descr')).toBeTruthy()
  })

  it('carries the one style sheet of the house, no page numbers, stamps or headers', () => {
    expect(paper.parts.get('word/styles.xml')).toBe(houseStyles())
    expect([...paper.parts.keys()].filter((name) => /header|footer/.test(name))).toEqual([])
    expect(everyElement(paper.body, 'w:titlePg')).toEqual([])
    expect(everyElement(paper.body, 'w:pgNumType')).toEqual([])
  })

  it('is the same file, byte for byte, when made again', () => {
    expect(compose(structuredClone(spec), codec)).toEqual(compose(spec, codec))
  })
})

describe('the style sheet of the house', () => {
  const styles = readPaper(compose(samplePapers['placeholder'] as PaperSpec, codec)).styles

  it('refers only to styles it holds', () => {
    const others = [...styles.values()].flatMap(({ element }) => [
      valueOf(element, 'w:basedOn'),
      valueOf(element, 'w:next'),
    ])
    expect(others.filter((other) => other !== null && !styles.has(other))).toEqual([])
  })
})

it('opens whatever a clerk or officer has written, and prints it as stored', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(anything, anything, anything, (title, venue, notice) => {
      const spec = frontSheetSpec(
        { ...meeting, venue, notices: [{ heading: 'Notice', paragraphs: [notice] }] },
        [item(1, { title })],
        () => ({ kind: 'none' }),
      )
      const { paragraphs } = readPaper(compose(spec, codec))
      const printed = paragraphs.find(({ style }) => style === 'PWAgendaItem')?.text
      expect(printed).toBe(asXmlHolds(title))
    }),
  )
})

/** Control characters, which XML cannot hold, are gone; breaks and tabs read as spaces. */
function asXmlHolds(words: string): string {
  return (
    words
      .replace(/\r\n|[\r\n\v\f\u2028\u2029\t]/g, ' ')
      // oxlint-disable-next-line no-control-regex -- these are the characters XML leaves out
      .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g, '')
  )
}
