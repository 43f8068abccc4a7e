import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, noStamps, packOf } from '../../helpers/tiny-pack.ts'

const sectionsOf = (docx: Uint8Array): readonly string[] =>
  bodyOf(docx).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
const next = tinyDocx({ body: p('Next report') })
/** Words of the header or footer that a section shows on pages of that kind. */
function marginOf(docx: Uint8Array, section: string, kind: string, page: string): string {
  const id = new RegExp(`<w:${kind}Reference w:type="${page}" r:id="(\\w+)"`).exec(section)?.[1] ?? ''
  const target = new RegExp(`Id="${id}"[^>]*Target="/([^"]+)"`).exec(
    partOf(docx, 'word/_rels/document.xml.rels'),
  )?.[1]
  return target === undefined
    ? 'none'
    : partOf(docx, target)
        .replace(/<[^>]+>/g, '')
        .trim()
}

describe('rule 20: a report’s last section', () => {
  it('ends in its last paragraph, so that no page comes after it', () => {
    expect(bodyOf(packOf([tinyDocx({ body: p('Last words') }), next]).docx)).toMatch(
      /<w:p><w:pPr><w:sectPr>.*?<\/w:sectPr><\/w:pPr><w:r><w:t [^>]*>Last words/,
    )
  })

  it.each([
    ['a table', `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p('Total')}</w:tc></w:tr></w:tbl>`],
    ['a content control', `<w:sdt><w:sdtContent>${p('Signed')}</w:sdtContent></w:sdt>`],
    ['a section of its own', '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>'],
  ])('ends in a paragraph of one point after %s', (_, last) => {
    expect(bodyOf(packOf([tinyDocx({ body: p('First') + last }), next]).docx)).toMatch(
      /<w:p><w:pPr><w:pStyle w:val="PWHairline"\/><w:sectPr>.*?<\/w:sectPr><\/w:pPr>(?:<w:bookmark[^>]*>)*<\/w:p><w:p>.*Next report/,
    )
  })
})

describe('rules 21 and 22: headers and footers', () => {
  const report = (settings: string): Uint8Array =>
    tinyDocx({ body: p('Text'), header: p('Own header'), settings })
  const { docx } = packOf([report('<w:evenAndOddHeaders/>'), report(''), tinyDocx({ body: p('Bare') })])
  const [told, , bare] = sectionsOf(docx)

  it('of a report that has the same on all pages stand on even pages too, as odd and even are told apart for all', () => {
    const [, plain] = sectionsOf(docx)
    for (const page of ['default', 'even'])
      expect(marginOf(docx, plain ?? '', 'header', page)).toBe('Own header')
    expect(marginOf(docx, told ?? '', 'header', 'even')).toBe('')
    expect(partOf(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('never come over from the report before', () => {
    for (const page of ['default', 'first', 'even'])
      expect(marginOf(docx, bare ?? '', 'header', page)).toBe('')
  })

  it('go on from section to section within a report, unnamed as there', () => {
    const two = tinyDocx({
      body: p('One', '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>') + p('Two'),
      header: p('From the first section'),
      section: '<w:type w:val="continuous"/>',
    })
    const found = packOf([two]).docx
    const [first, second] = sectionsOf(found)
    expect(marginOf(found, first ?? '', 'header', 'default')).toBe('From the first section')
    expect(second).not.toContain('Reference')
  })
})

describe('rules 23 to 27: a section keeps what is its own', () => {
  const kept =
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="700" w:right="701" w:bottom="702" w:left="703" w:header="300" w:footer="301" w:gutter="5"/><w:pgBorders><w:top w:val="single"/></w:pgBorders><w:lnNumType w:countBy="5"/><w:cols w:num="2"/><w:vAlign w:val="center"/>'
  const continuous = p(
    'One',
    `<w:sectPr><w:type w:val="continuous"/>${kept}<w:docGrid w:linePitch="360"/></w:sectPr>`,
  )
  const report = tinyDocx({
    body: p('Zero', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + continuous + p('Two'),
    section: `<w:pgSz w:w="1000" w:h="2000"/><w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:titlePg/><w:sectPrChange w:id="1" w:author="Pat"><w:sectPr/></w:sectPrChange>`,
  })
  const [first, second, third] = sectionsOf(packOf([report]).docx)

  it('how it begins, but for the first, which begins on a new page', () => {
    expect(first).toContain('<w:type w:val="nextPage"/>')
    expect(second).toContain('<w:type w:val="continuous"/>')
    expect(third).not.toContain('<w:type ')
  })

  it('paper, margins, borders, line numbers, columns, place on the page, grid and title page', () => {
    expect(second).toContain(kept)
    expect(second).toContain('<w:docGrid w:linePitch="360"/>')
    expect(third).toContain('<w:titlePg/>')
  })

  it('but neither its own page numbers nor a record of how it was before', () => {
    expect(third).not.toMatch(/pgNumType|sectPrChange|Pat/)
  })
})

describe('a footer in a pack that numbers its pages', () => {
  const field = (code: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="30"/></w:rPr><w:t>4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const words = (footer: string, pageNumber: 'all' | 'none'): string => {
    const report = tinyDocx({ body: p('Text'), footer: `<w:p>${footer}</w:p>` })
    const { docx } = packOf([report], {}, [{ stamps: { ...noStamps, pageNumber } }])
    return marginOf(docx, sectionsOf(docx)[0] ?? '', 'footer', 'default').replaceAll('\u200b', '')
  }

  it.each([
    run('Page ') + field('PAGE'),
    run('Page ') + field('PAGE') + run(' of ') + field('NUMPAGES'),
    run('- ') + field('PAGE \\* MERGEFORMAT') + run(' -'),
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>4</w:t></w:r></w:fldSimple>',
  ])('gives way to the pack’s number where it says nothing else: %s', (footer) => {
    expect(words(footer, 'all')).toBe('Page 1')
    expect(words(footer, 'none')).toContain('4')
  })

  it.each([
    run('Crime Command, page ') + field('PAGE'),
    run('7'),
    field('PAGE') + field('FILENAME'),
    field('PAGE') + '<w:r><w:pict><v:shape id="s" style="width:9pt;height:9pt"/></w:pict></w:r>',
  ])('stays as it was where it says more: %s', (footer) => {
    expect(words(footer, 'all')).toMatch(/^Page 1./)
  })
})

describe('a report that lays its lines on a grid', () => {
  const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Body"><w:name w:val="Body"/></w:style>'
  const plain = tinyDocx({ body: p('Plain'), styles })
  const grid = (attributes: string): Uint8Array =>
    tinyDocx({
      body: p('Lines'),
      styles,
      section: `<w:pgSz w:w="1000" w:h="2000"/><w:docGrid ${attributes}/>`,
    })
  const offGrid = (sources: readonly Uint8Array[]): number =>
    partOf(packOf(sources).docx, 'word/styles.xml').split('<w:snapToGrid w:val="0"/>').length - 1

  it('keeps it, and the others say that they have none: LibreOffice would set their tables on it', () => {
    const lines = 'w:type="lines" w:linePitch="312"'
    expect(sectionsOf(packOf([grid(lines), plain]).docx)[0]).toContain(`<w:docGrid ${lines}/>`)
    expect(offGrid([grid(lines), plain])).toBe(1)
  })

  it('nothing is said where no report has one: a pitch alone makes no grid', () => {
    expect(offGrid([grid('w:linePitch="360"'), plain])).toBe(0)
  })
})

describe('rule 28: stamps', () => {
  it('stand in frames tied to the page, before the report’s own header, and take no room from its text', () => {
    const { docx } = packOf([tinyDocx({ body: p('Text'), header: p('Own header') })], {}, [
      { stamps: { ...noStamps, everyPage: 'Agenda Item 5' } },
    ])
    const id = /headerReference w:type="default" r:id="(\w+)"/.exec(bodyOf(docx))?.[1] ?? ''
    const header = partOf(
      docx,
      new RegExp(`Id="${id}"[^>]*Target="/([^"]+)"`).exec(
        partOf(docx, 'word/_rels/document.xml.rels'),
      )?.[1] ?? '',
    )
    expect(header).toMatch(
      /<w:framePr [^>]*w:vAnchor="page" w:hAnchor="page"[^>]*\/><\/w:pPr>.*Agenda Item 5.*Own header/,
    )
  })
})
