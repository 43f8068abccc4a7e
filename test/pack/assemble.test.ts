import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { publicCopy } from '../helpers/public-copy.ts'
import { caseFolder, corpusFolder, needs } from '../helpers/shared-cases.ts'
import { allText, p, partNames, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { noStamps, packOf } from '../helpers/tiny-pack.ts'

const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml')
const stylesOf = (docx: Uint8Array): string => partOf(docx, 'word/styles.xml')
const normal = (size: number): string =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style>`
const heading = (colour: string): string =>
  `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="${colour}"/></w:rPr></w:style>`
const styled = (styles: string): Uint8Array =>
  tinyDocx({ body: p('Title', '<w:pStyle w:val="Heading1"/>') + p('Text'), styles })

describe('styles', () => {
  it('that look the same are shared, so that a common template costs nothing', () => {
    const { docx } = packOf([styled(normal(24) + heading('FF0000')), styled(normal(24) + heading('FF0000'))])
    expect(stylesOf(docx).match(/w:styleId="Heading1[^"]*"/g)).toEqual(['w:styleId="Heading1"'])
  })

  it('of one name that look different stay different, and each report keeps its own', () => {
    const { docx } = packOf([styled(normal(24) + heading('FF0000')), styled(normal(24) + heading('0000FF'))])
    expect(stylesOf(docx)).toMatch(/w:styleId="Heading1_2"[^>]*><w:name w:val="heading 1 \(2\)"\/>/)
    expect(documentOf(docx).match(/w:pStyle w:val="Heading1[^"]*"/g)).toEqual([
      'w:pStyle w:val="Heading1"',
      'w:pStyle w:val="Heading1_2"',
    ])
  })

  it('bring the defaults of their own document with them', () => {
    const own =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="30"/></w:rPr></w:rPrDefault></w:docDefaults>'
    const { docx } = packOf([
      styled(normal(24)),
      tinyDocx({
        body: p('Text'),
        styles: `${own}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`,
      }),
    ])
    expect(stylesOf(docx)).toMatch(/w:styleId="Normal_2".*<w:sz w:val="30"\/>/)
    expect(documentOf(docx)).toContain('<w:pStyle w:val="Normal_2"/>')
  })

  it('that nobody uses stay out', () => {
    expect(
      stylesOf(packOf([tinyDocx({ body: p('Text'), styles: normal(24) + heading('FF0000') })]).docx),
    ).not.toContain('Heading1')
  })
})

const list =
  '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="11111111"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const listed = tinyDocx({
  body: p('First', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  numbering: list,
})

describe('lists', () => {
  it('of two reports never run on into one another', () => {
    const { docx } = packOf([listed, listed])
    expect(documentOf(docx).match(/w:numId w:val="\d+"/g)).toEqual(['w:numId w:val="1"', 'w:numId w:val="2"'])
    const marks = [...partOf(docx, 'word/numbering.xml').matchAll(/w:nsid w:val="(\w+)"/g)].map(
      ([, mark]) => mark,
    )
    expect(new Set(marks).size).toBe(2)
  })

  it('that a report names but does not have are no lists', () => {
    expect(
      documentOf(packOf([tinyDocx({ body: p('First', '<w:numPr><w:numId w:val="7"/></w:numPr>') })]).docx),
    ).toContain('<w:numId w:val="0"/>')
  })
})

const note = (text: string): string =>
  `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`
const noted = (text: string): Uint8Array =>
  tinyDocx({ body: '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', footnotes: note(text) })

describe('notes and comments', () => {
  it('number the footnotes of each report from 1', () => {
    const { docx } = packOf([noted('One'), noted('Two')])
    expect(documentOf(docx).match(/<w:footnoteReference[^>]*w:id="\d"\/><w:t>\d/g)).toEqual([
      '<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>1',
      '<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1',
    ])
    expect(partOf(docx, 'word/footnotes.xml').match(/>(One|Two)</g)).toEqual(['>One<', '>Two<'])
  })

  it('leave no reference to a note that is not there', () => {
    const { docx } = packOf([
      tinyDocx({
        body: '<w:p><w:r><w:footnoteReference w:id="9"/><w:commentReference w:id="9"/></w:r></w:p>',
      }),
    ])
    expect(documentOf(docx)).not.toMatch(/footnoteReference|commentReference/)
  })

  it('print endnotes where their report ends', () => {
    const endnotes =
      '<w:endnote w:id="1"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>The end note</w:t></w:r></w:p></w:endnote>'
    const { docx } = packOf([
      tinyDocx({ body: '<w:p><w:r><w:endnoteReference w:id="1"/></w:r></w:p>', endnotes }),
      tinyDocx({ body: p('Next report') }),
    ])
    expect(documentOf(docx).indexOf('The end note')).toBeLessThan(documentOf(docx).indexOf('Next report'))
    expect(documentOf(docx)).not.toContain('endnoteReference')
  })

  const commented = tinyDocx({
    body: '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Text</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    comments:
      '<w:comment w:id="0" w:author="Pat Example"><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment>',
  })

  it('stay in the members’ pack, with a note', () => {
    const { docx, notes } = packOf([commented, commented])
    expect(partOf(docx, 'word/comments.xml').match(/<w:comment w:id="\d+"/g)).toEqual([
      '<w:comment w:id="1"',
      '<w:comment w:id="2"',
    ])
    expect(notes.map(({ kind }) => kind)).toContain('comments')
  })
})

describe('places and fields', () => {
  const linked = tinyDocx({
    body: `<w:p><w:bookmarkStart w:id="0" w:name="Appendix"/><w:r><w:t>A</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p><w:p><w:fldSimple w:instr=" REF Appendix \\h "><w:r><w:t>A</w:t></w:r></w:fldSimple><w:hyperlink w:anchor="Appendix"/></w:p>`,
  })

  it('of one name in two reports are told apart, and references follow', () => {
    const text = documentOf(packOf([linked, linked]).docx)
    expect(text.match(/w:name="Appendix\w*"/g)).toEqual(['w:name="Appendix"', 'w:name="Appendix_2"'])
    expect(text.match(/REF \w+|w:anchor="\w+"/g)).toEqual([
      'REF Appendix',
      'w:anchor="Appendix"',
      'REF Appendix_2',
      'w:anchor="Appendix_2"',
    ])
  })

  it('named like the pack’s own make way for them', () => {
    const text = documentOf(
      packOf([
        tinyDocx({
          body: '<w:p><w:bookmarkStart w:id="0" w:name="_pack_001"/><w:bookmarkEnd w:id="0"/></w:p>',
        }),
      ]).docx,
    )
    expect(text.match(/w:name="_pack_001"/g)).toHaveLength(1)
    expect(text).toContain('w:name="_own_pack_001_1"')
  })

  it('count figures from 1 in each report', () => {
    const figure =
      '<w:p><w:fldSimple w:instr=" SEQ Figure \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    const text = documentOf(packOf([tinyDocx({ body: figure + figure }), tinyDocx({ body: figure })]).docx)
    expect(text.match(/SEQ Figure[^"]*/g)).toEqual([
      'SEQ Figure \\* ARABIC \\r 1 ',
      'SEQ Figure \\* ARABIC ',
      'SEQ Figure \\* ARABIC \\r 1 ',
    ])
  })

  it('that gather from the whole file are locked, so that a report’s contents list never lists other reports', () => {
    const contents =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Contents</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    const text = documentOf(packOf([tinyDocx({ body: contents })]).docx)
    expect(text).toContain('<w:fldChar w:fldLock="1" w:fldCharType="begin"/>')
  })

  it('that tell a report’s own length keep what they last said', () => {
    const text = documentOf(
      packOf([
        tinyDocx({
          body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>17</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        }),
      ]).docx,
    )
    expect(text).toContain('<w:t>17</w:t>')
    expect(text).not.toMatch(/NUMPAGES|fldChar/)
  })
})

describe('sections and margins', () => {
  const page = (text: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${text} Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>17</w:t></w:r></w:fldSimple></w:p>`
  const footersOf = (docx: Uint8Array): string =>
    partNames(docx)
      .filter((name) => name.includes('footer'))
      .map((name) => partOf(docx, name))
      .join('')

  it('keep their own page number and total, which show the pack’s', () => {
    const { docx, notes } = packOf([tinyDocx({ body: p('Text'), footer: page('Housing') })])
    expect(footersOf(docx)).toContain('w:instr=" PAGE "')
    expect(footersOf(docx)).toContain('w:instr=" NUMPAGES "')
    expect(notes).toEqual([])
  })

  it('carry stamps at the edge of the paper where they are narrow or have words of their own', () => {
    const stampAt = (bottom: number, footer?: string): number => {
      const section = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="${bottom}" w:left="1440" w:right="1440"/>`
      const tiny = tinyDocx({ body: p('Text'), section, ...(footer === undefined ? {} : { footer }) })
      const { docx } = packOf([tiny], {}, [{ stamps: { ...noStamps, pageNumber: 'all' } }])
      return 16838 - Number(/w:y="(\d+)"/.exec(footersOf(docx))?.[1])
    }
    const [usual, narrow, tiny] = [stampAt(1440), stampAt(800), stampAt(600)]
    expect(usual).toBeLessThan(1440)
    expect(narrow).toBeLessThan(800)
    expect(tiny).toBeLessThan(600)
    expect(stampAt(1440, p('Housing'))).toBe(narrow)
  })

  it('show the pack’s number on every page and the item’s stamp on the first', () => {
    const { docx } = packOf([tinyDocx({ body: p('Text') })], {}, [
      { stamps: { ...noStamps, firstPage: 'Agenda Item 5', pageNumber: 'all' } },
    ])
    const section = documentOf(docx).slice(documentOf(docx).indexOf('<w:sectPr>'))
    expect(section).toContain('<w:titlePg/>')
    expect(allText(docx).match(/Agenda Item 5/g)).toHaveLength(1)
    expect(footersOf(docx)).toContain('w:instr=" PAGE "')
  })

  it('take nothing over from the report before: the first section names six headers and footers where pages differ', () => {
    const even = tinyDocx({ body: p('Text'), settings: '<w:evenAndOddHeaders/>' })
    const sections =
      documentOf(packOf([even, tinyDocx({ body: p('Text') })]).docx).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
    expect(sections.map((section) => section.match(/Reference /g)?.length)).toEqual([6, 6])
  })

  it('begin on a new page, and on an odd one for a Word master', () => {
    const two = [tinyDocx({ body: p('A') }), tinyDocx({ body: p('B') })]
    expect(documentOf(packOf(two).docx).match(/w:type w:val="\w+"/g)).toEqual([
      'w:type w:val="nextPage"',
      'w:type w:val="nextPage"',
    ])
    expect(documentOf(packOf(two, { start: 'odd' }).docx).match(/w:type w:val="\w+"/g)).toEqual([
      'w:type w:val="oddPage"',
      'w:type w:val="oddPage"',
    ])
  })

  it('number on, but for a document that the plan places', () => {
    const { docx } = packOf(
      [tinyDocx({ body: p('A'), section: '<w:pgNumType w:start="9"/>' }), tinyDocx({ body: p('B') })],
      {},
      [{}, { startsAtPage: 77 }],
    )
    expect(documentOf(docx).match(/<w:pgNumType[^>]*>/g)).toEqual(['<w:pgNumType w:start="77"/>'])
  })

  it('end with filler pages that carry the exempt mark and no item stamp', () => {
    const stamps = {
      ...noStamps,
      firstPage: 'Agenda Item 5',
      exempt: 'NOT FOR PUBLICATION: paragraph 7, Schedule 12A',
      pageNumber: 'all',
    } as const
    const { docx } = packOf([tinyDocx({ body: p('A') })], {}, [{ fillers: 1, stamps }])
    const text = documentOf(docx)
    expect(text).toMatch(/PWFiller.*_pack_001_end.*This page is intentionally left blank/)
    const last =
      /<w:headerReference w:type="default" r:id="(\w+)"\/>(?!.*headerReference w:type="default")/.exec(
        text,
      )?.[1] ?? ''
    const target =
      new RegExp(`Id="${last}"[^>]*Target="/([^"]+)"`).exec(
        partOf(docx, 'word/_rels/document.xml.rels'),
      )?.[1] ?? ''
    expect(partOf(docx, target)).toContain('NOT FOR PUBLICATION')
    expect(partOf(docx, target)).not.toContain('Agenda Item')
  })
})

describe('parts', () => {
  const picture = (name: string): Uint8Array =>
    tinyDocx({
      body: '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture"/><a:blip r:embed="rId7"/></wp:inline></w:drawing></w:r></w:p>',
      further: [{ name, kind: 'image', id: 'rId7', data: Uint8Array.of(1, 2, 3) }],
    })

  it('that are the same stand once, whatever two reports call them', () => {
    const { docx } = packOf([picture('word/media/crest.png'), picture('word/media/logo.png')])
    expect(partNames(docx).filter((name) => name.includes('media'))).toHaveLength(1)
    expect(documentOf(docx).match(/wp:docPr id="\d+"/g)).toEqual(['wp:docPr id="1"', 'wp:docPr id="2"'])
  })

  it('that are not there leave no relationship behind', () => {
    const outside = tinyDocx({ body: '<w:p><w:hyperlink r:id="rId9"/></w:p>' })
    expect(documentOf(packOf([outside]).docx)).not.toContain('rId9')
  })
})

describe('the whole pack', () => {
  const bodies = fc.array(
    fc.constantFrom(
      p('Text'),
      '<w:p/>',
      '<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      '<w:p><w:bookmarkStart w:id="0" w:name="Here"/><w:bookmarkEnd w:id="0"/></w:p>',
      '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      p('Listed', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    { maxLength: 5 },
  )
  const documents = fc.array(
    bodies.map((parts) => tinyDocx({ body: parts.join(''), numbering: list, footnotes: note('Note') })),
    { minLength: 1, maxLength: 4 },
  )

  it('is sound and the same each time, whatever the reports are made of', () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (reports, isPublic) => {
        const sources = isPublic ? reports.map((docx) => publicCopy(docx)) : reports
        const { docx } = packOf(sources)
        expect(checkPackage(docx, nodeCodec)).toEqual([])
        expect(packOf(sources).docx).toEqual(docx)
        for (const place of sources.keys())
          expect(
            documentOf(docx).match(new RegExp(`w:name="_pack_00${place + 1}(_end)?"`, 'g')),
          ).toHaveLength(2)
      }),
      { numRuns: 40 },
    )
  })

  it('names the council as its only author', () => {
    const { docx } = packOf([tinyDocx({ body: p('Text') })])
    expect(partOf(docx, 'docProps/core.xml')).toContain('<dc:creator>Wexcombe Council</dc:creator>')
  })

  it('takes the nine real reports and 112 files from everywhere', { timeout: 400_000 }, (context) => {
    const folder = join(needs(context, caseFolder), 'reports')
    const reports = readdirSync(folder)
      .filter((name) => name.endsWith('.docx'))
      .map((name) => new Uint8Array(readFileSync(join(folder, name))))
    expect(checkPackage(packOf(reports).docx, nodeCodec)).toEqual([])
    const corpus = readdirSync(needs(context, corpusFolder)).filter((name) => name.endsWith('.docx'))
    for (let first = 0; first < corpus.length; first += 10) {
      const ten = corpus
        .slice(first, first + 10)
        .map((name) => new Uint8Array(readFileSync(join(corpusFolder, name))))
      expect(checkPackage(packOf(ten.map((docx) => publicCopy(docx))).docx, nodeCodec)).toEqual([])
    }
  })
})
