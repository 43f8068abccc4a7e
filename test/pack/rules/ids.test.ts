import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { allText, p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const sound = (docx: Uint8Array): Uint8Array => {
  expect(checkPackage(docx, nodeCodec)).toEqual([])
  return docx
}
const place = (id: number, name: string, inner = ''): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
const field = (code: string): string =>
  `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

describe('rule 37: bookmarks', () => {
  it('that cross one another stay two pairs, even where a careless program gave both one number', () => {
    const crossing =
      '<w:p><w:bookmarkStart w:id="1" w:name="A"/><w:bookmarkStart w:id="2" w:name="B"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>y</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p>'
    const body = bodyOf(sound(packOf([tinyDocx({ body: crossing })]).docx))
    const [, a, b] =
      /<w:bookmarkStart w:id="(\d+)" w:name="A"\/><w:bookmarkStart w:id="(\d+)" w:name="B"\/>/.exec(body) ??
      []
    expect(body).toMatch(new RegExp(`>x<.*<w:bookmarkEnd w:id="${a}"/>.*>y<.*<w:bookmarkEnd w:id="${b}"/>`))
    sound(packOf([tinyDocx({ body: `<w:p>${place(0, 'A', place(0, 'B'))}</w:p>` })]).docx)
  })

  it('without a number, or with only one end, stay out', () => {
    const body =
      '<w:p><w:bookmarkStart w:name="A"/><w:bookmarkEnd/><w:bookmarkStart w:id="3" w:name="B"/><w:bookmarkEnd w:id="4"/></w:p>'
    expect(bodyOf(sound(packOf([tinyDocx({ body })]).docx))).not.toContain('bookmark')
  })

  it('with long names in two reports keep to Word’s forty letters', () => {
    const long = tinyDocx({ body: `<w:p>${place(0, 'x'.repeat(40))}${field(`REF ${'x'.repeat(40)}`)}</w:p>` })
    const names = [...bodyOf(sound(packOf([long, long]).docx)).matchAll(/w:name="(\w+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(new Set(names).size).toBe(2)
    expect(names.every((name) => name.length <= 40)).toBe(true)
  })

  it('are followed by every kind of reference: fields, links, and a contents list of a part only', () => {
    const report = tinyDocx({
      body: `<w:p>${place(0, 'Here')}${['REF Here', 'PAGEREF Here \\h', 'GOTOBUTTON Here', 'HYPERLINK \\l Here', 'TOC \\b Here'].map(field).join('')}<w:hyperlink w:anchor="here"/></w:p>`,
    })
    const body = bodyOf(sound(packOf([report, report]).docx))
    expect(body.match(/Here_2/g)).toHaveLength(7)
  })

  it('in a note keep their references, whether they stand in the note or lead to it', () => {
    const noted = (kind: string): Uint8Array =>
      tinyDocx({
        body: `<w:p>${field('REF InNote')}<w:r><w:${kind}Reference w:id="2"/></w:r></w:p>`,
        [`${kind}s`]: `<w:${kind} w:id="2"><w:p>${place(1, 'InNote', '<w:r><w:t>Source</w:t></w:r>')}</w:p></w:${kind}><w:${kind} w:id="3"><w:p>${place(2, 'Unread')}</w:p></w:${kind}>`,
      })
    for (const kind of ['footnote', 'endnote']) {
      const { docx } = packOf([noted(kind), noted(kind)])
      expect(allText(sound(docx)).match(/w:name="InNote\w*"/g)).toEqual(
        ['w:name="InNote"', 'w:name="InNote_2"'].toSorted(),
      )
      expect(bodyOf(docx)).toContain('REF InNote_2')
      expect(allText(docx)).not.toContain('Unread')
    }
  })

  it('in a header stay out, and a reference to one keeps what it last said', () => {
    const report = tinyDocx({
      body: `<w:p>${field('REF Above')}</w:p>`,
      header: `<w:p>${place(0, 'Above')}</w:p>`,
    })
    const { docx, notes } = packOf([report])
    expect(allText(sound(docx))).not.toContain('Above')
    expect(notes.map(({ kind }) => kind)).toContain('repaired')
  })

  it('that a link with a lost address names as well are followed; a place behind an address is somebody else’s', () => {
    const report = tinyDocx({
      body: `<w:p>${place(0, 'Here')}<w:hyperlink r:id="lost" w:anchor="Here"/>${field('HYPERLINK &quot;https://example.gov.uk&quot; \\l &quot;part2&quot;')}</w:p>`,
    })
    const { docx, notes } = packOf([report, report])
    expect(bodyOf(sound(docx)).match(/w:anchor="\w+"/g)).toEqual(['w:anchor="Here"', 'w:anchor="Here_2"'])
    expect(bodyOf(docx).match(/example\.gov\.uk&quot; \\l &quot;part2/g)).toHaveLength(2)
    expect(notes).toEqual([])
  })
})

describe('rules 38 to 41: numbers that Word wants once', () => {
  it('pictures’, over body, headers and notes', () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr name="P"/></wp:inline></w:drawing><w:footnoteReference w:id="2"/></w:r></w:p>'
    const report = tinyDocx({
      body: picture,
      header: picture.replace(/<w:footnoteReference[^>]*>/, ''),
      footnotes: `<w:footnote w:id="2">${picture.replace(/<w:footnoteReference[^>]*>/, '')}</w:footnote>`,
    })
    const numbers = [
      ...allText(sound(packOf([report, report]).docx)).matchAll(/<wp:docPr[^>]*\sid="(\d+)"/g),
    ].map(([, id]) => id)
    expect(numbers.length).toBeGreaterThanOrEqual(6)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('older shapes’, with the objects and boxes that name them', () => {
    const shapes =
      '<w:p><w:r><w:object><v:shape id="_x0000_i1025" o:spid="_x0000_s1030"/><o:OLEObject ShapeID="_x0000_i1025"/><w:control w:shapeid="_x0000_i1025" r:id="c"/></w:object><w:pict><v:shape id="Box1"><v:textbox style="mso-next-textbox:#Box2;mso-fit-shape-to-text:t"><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape><v:shape id="Box2"/></w:pict></w:r></w:p>'
    const report = tinyDocx({
      body: shapes.replace(
        '<o:OLEObject ShapeID="_x0000_i1025"/>',
        '<o:OLEObject ShapeID="_x0000_i1025" r:id="o"/>',
      ),
      header: '<w:p><w:r><w:pict><v:shape id="_x0000_i1025"/></w:pict></w:r></w:p>',
      further: [
        { name: 'word/embeddings/a.bin', kind: 'oleObject', id: 'o', data: Uint8Array.of(1) },
        { name: 'word/activeX/a.xml', kind: 'control', id: 'c', data: '<ax:ocx xmlns:ax="urn:ax"/>' },
      ],
    })
    const { docx } = packOf([report, report])
    const body = bodyOf(sound(docx))
    const shapesOf = [...allText(docx).matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(new Set(shapesOf).size).toBe(shapesOf.length)
    const named = [...body.matchAll(/(?:ShapeID="|w:shapeid="|mso-next-textbox:#)([^";]+)/g)].map(
      ([, id]) => id,
    )
    expect(named).toHaveLength(6)
    expect(shapesOf).toEqual(expect.arrayContaining(named))
    expect(body.match(/mso-next-textbox:#Box2_\d/g)).toHaveLength(2)
  })

  it('content controls’ and paragraphs’', () => {
    const report = tinyDocx({
      body: `<w:sdt><w:sdtPr><w:id w:val="-123"/></w:sdtPr><w:sdtContent><w:p w14:paraId="0A0A0A0A" w14:textId="77777777"><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
    })
    const body = bodyOf(sound(packOf([report, report]).docx))
    expect(body.match(/<w:sdtPr><w:id w:val="\d+"\/>/g)).toEqual([
      '<w:sdtPr><w:id w:val="1"/>',
      '<w:sdtPr><w:id w:val="2"/>',
    ])
    expect(body).not.toContain('paraId')
  })

  it('moved stretches’, whose two places keep one name; permissions stay out', () => {
    const moved =
      '<w:p><w:moveFromRangeStart w:id="5" w:name="move1" w:author="A"/><w:moveFrom w:id="6" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="5"/></w:p><w:p><w:moveToRangeStart w:id="7" w:name="move1" w:author="A"/><w:moveTo w:id="8" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="7"/><w:permStart w:id="9"/><w:permEnd w:id="9"/><w:moveToRangeEnd w:id="99"/></w:p>'
    const { docx } = packOf([tinyDocx({ body: moved }), tinyDocx({ body: moved })])
    const body = bodyOf(sound(docx))
    expect(
      body.match(/RangeStart w:id="\d+" w:name="\w+"/g)?.map((tag) => tag.slice(tag.indexOf('w:name'))),
    ).toEqual([1, 1, 2, 2].map((number) => `w:name="move1_${number}"`))
    expect(body).not.toContain('w:perm')
    expect(partOf(docx, 'word/document.xml')).not.toContain('w:id="99"')
  })
})

describe('what has lost its number', () => {
  it('gets one: Word refuses a tracked change or a picture without', () => {
    const body = bodyOf(
      sound(
        packOf([
          tinyDocx({ body: `<w:p><w:ins w:author="A"><w:r><w:t>in</w:t></w:r></w:ins></w:p>${p('x')}` }),
        ]).docx,
      ),
    )
    expect(body).toMatch(/<w:ins w:id="\d+" w:author="A">/)
  })
})
