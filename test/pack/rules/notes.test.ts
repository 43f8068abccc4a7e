import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { p, partNames, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../../helpers/tiny-pack.ts'

const note = (id: number, content: string): string => `<w:footnote w:id="${id}">${content}</w:footnote>`
const reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
const separators =
  '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1" w:type="continuationSeparator"><w:p/></w:footnote>'

describe('rule 14: footnotes', () => {
  it('of all reports share one pair of separators', () => {
    const report = tinyDocx({ body: reference, footnotes: separators + note(2, p('A note')) })
    const { docx } = packOf([report, report])
    expect(partOf(docx, 'word/footnotes.xml').match(/w:id="-?\d+"/g)).toEqual(
      [-1, 0, 1, 2].map((id) => `w:id="${id}"`),
    )
    expect(partOf(docx, 'word/settings.xml')).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/>',
    )
  })
})

describe('the line above footnotes', () => {
  const lineForLibreOffice =
    '<mc:AlternateContent><mc:Choice Requires="w15"/><mc:Fallback><w:separator/></mc:Fallback></mc:AlternateContent>'
  const bodyWith = (notes: string): string =>
    bodyOf(packOf([tinyDocx({ body: reference, footnotes: notes + note(2, p('A note')) })]).docx)

  it('stands in LibreOffice too, which would draw it in the pack’s first section with notes only', () => {
    expect(bodyWith(separators)).toContain(`${lineForLibreOffice}<w:footnoteReference`)
    expect(bodyWith('')).toContain(`${lineForLibreOffice}<w:footnoteReference`)
  })

  it('does not in a report whose separator has none', () => {
    const empty = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    expect(bodyWith(empty)).not.toContain('<w:separator/>')
  })
})

describe('rule 16: footnotes that begin anew', () => {
  const report = (settings: string, section: string): Uint8Array =>
    tinyDocx({ body: reference, footnotes: note(2, p('A note')), settings, section })
  const restart =
    '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numRestart w:val="eachPage"/></w:footnotePr>'

  it('on each page go on doing so in Word, as the section itself says', () => {
    const body = bodyOf(packOf([tinyDocx({ body: p('First') }), report('', restart)]).docx)
    expect(body).toContain(restart)
    expect(body).not.toContain('customMarkFollows')
  })

  it('in each section are numbered so in Word and in LibreOffice, which knows no such thing, by numbers written out', () => {
    const noted = (id: number, properties = ''): string =>
      `<w:p>${properties}<w:r><w:t>Noted</w:t><w:footnoteReference w:id="${id}"/></w:r></w:p>`
    const eachSection = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    const ends = `<w:pPr><w:sectPr>${eachSection}</w:sectPr></w:pPr>`
    const parts = tinyDocx({
      body: noted(1) + noted(2, ends) + noted(3) + noted(4, '<w:pPr><w:sectPr/></w:pPr>') + noted(5),
      footnotes: [1, 2, 3, 4, 5].map((id) => note(id, p('A note'))).join(''),
      section: eachSection,
    })
    const body = bodyOf(packOf([parts]).docx)
    const marks = [...body.matchAll(/customMarkFollows="1" w:id="\d+"\/><w:t>(\d)</g)].map(([, mark]) => mark)
    expect(marks.join('')).toBe('12341')
    expect(body).not.toContain('numRestart')
  })

  it('count through their report as its settings say, by numbers written out', () => {
    const roman = '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    expect(bodyOf(packOf([report(roman, '')]).docx)).toMatch(
      /<w:footnoteReference w:customMarkFollows="1" w:id="1"\/><w:t>i<\/w:t><w:t>v<\/w:t>/,
    )
  })
})

describe('rule 17: a picture and a link in a note', () => {
  const packageSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

  it('stay, led to by the pack’s own notes part', () => {
    const report = tinyDocx({
      body: reference,
      footnotes: note(
        2,
        '<w:p><w:hyperlink r:id="web"/><w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r></w:p>',
      ),
      further: [
        { name: 'word/media/a.png', kind: 'image', id: 'elsewhere', data: Uint8Array.of(1, 2, 3) },
        {
          name: 'word/_rels/footnotes.xml.rels',
          kind: 'none',
          id: 'none',
          data: `<Relationships xmlns="${packageSpace}"><Relationship Id="pic" Type="${office}/image" Target="media/a.png"/><Relationship Id="web" Type="${office}/hyperlink" Target="https://example.gov.uk" TargetMode="External"/></Relationships>`,
        },
      ],
    })
    const { docx } = packOf([report, report])
    expect(checkPackage(docx, nodeCodec)).toEqual([])
    const list = partOf(docx, 'word/_rels/footnotes.xml.rels')
    expect(list.match(/<Relationship /g)).toHaveLength(2)
    expect(list).toMatch(/example\.gov\.uk/)
    expect(partOf(docx, 'word/footnotes.xml').match(/r:(?:id|embed)="rId\d"/g)).toHaveLength(4)
  })
})

describe('a picture in a comment', () => {
  const picture = '<w:pict><v:shape id="s" style="width:9pt;height:9pt"><v:fill/></v:shape></w:pict>'
  const report = tinyDocx({
    body: '<w:p><w:r><w:commentReference w:id="5"/></w:r></w:p>',
    comments: `<w:comment w:id="5" w:author="A. Officer"><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent></w:r><w:r>${picture}</w:r></w:p></w:comment>`,
  })

  it('is there in Word; LibreOffice, which would set it on the pack’s front page, does not see it', () => {
    const { docx } = packOf([report])
    const comments = partOf(docx, 'word/comments.xml')
    const kept = comments.match(
      /<w:r><mc:AlternateContent><mc:Choice Requires="w15">(.*?)<\/mc:Choice><mc:Fallback\/><\/mc:AlternateContent><\/w:r>/g,
    )
    expect(kept).toHaveLength(2)
    expect(kept?.[0]).toContain('Requires="wps"')
    expect(kept?.[1]).toContain('<w:pict>')
    expect(checkPackage(docx, nodeCodec)).toEqual([])
  })
})

describe('rule 18: comments in the members’ pack', () => {
  const report = (author: string): Uint8Array =>
    tinyDocx({
      body: '<w:p><w:commentRangeStart w:id="5"/><w:r><w:t>Text</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/><w:commentReference w:id="6"/></w:r></w:p>',
      comments: ['5', '6']
        .map(
          (id) =>
            `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="0000000${id}"><w:r><w:t>${id}</w:t></w:r></w:p></w:comment>`,
        )
        .join(''),
      further: [
        {
          name: 'word/commentsExtended.xml',
          kind: 'commentsExtended',
          id: 'extended',
          data: '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000005" w15:done="1"/><w15:commentEx w15:paraId="00000006" w15:paraIdParent="00000005" w15:done="0"/></w15:commentsEx>',
        },
        {
          name: 'word/people.xml',
          kind: 'people',
          id: 'people',
          data: `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${author}"/></w15:people>`,
        },
      ],
    })

  it('keep their answers, whether they are settled, and who wrote them', () => {
    const { docx } = packOf([report('Pat'), report('Pat'), report('Sam')])
    expect(checkPackage(docx, nodeCodec)).toEqual([])
    expect(
      partOf(docx, 'word/commentsExtended.xml')
        .match(/<w15:commentEx [^>]*>/g)
        ?.slice(2, 4),
    ).toEqual([
      '<w15:commentEx w15:paraId="00000003" w15:done="1"/>',
      '<w15:commentEx w15:paraId="00000004" w15:paraIdParent="00000003" w15:done="0"/>',
    ])
    expect(partOf(docx, 'word/people.xml').match(/w15:author="\w+"/g)).toEqual([
      'w15:author="Pat"',
      'w15:author="Sam"',
    ])
  })

  it('stand for LibreOffice 7 only where it does not take the notes around them for one another', () => {
    const noted = tinyDocx({ body: reference, footnotes: note(2, p('A note')) })
    const marks = (sources: readonly Uint8Array[]): readonly string[] =>
      bodyOf(packOf(sources).docx).match(/(?<=>)(?:<mc:Choice Requires="wpc">)?<w:commentReference/g) ?? []
    expect(marks([report('Pat'), noted, report('Sam'), noted, report('Kim')])).toEqual(
      ['', '', '<mc:Choice Requires="wpc">', '<mc:Choice Requires="wpc">', '', ''].map(
        (before) => `${before}<w:commentReference`,
      ),
    )
  })

  it('cover the stretch they covered', () => {
    const body = bodyOf(packOf([report('Pat'), report('Pat')]).docx)
    expect(body.match(/comment\w+ w:id="\d"/g)?.slice(4)).toEqual(
      ['RangeStart w:id="3"', 'RangeEnd w:id="3"', 'Reference w:id="3"', 'Reference w:id="4"'].map(
        (tag) => `comment${tag}`,
      ),
    )
  })
})

describe('rule 19: a note where Word knows none', () => {
  it('in a header is left out, since Word refuses the file', () => {
    const { docx } = packOf([
      tinyDocx({ body: p('Text'), header: reference, footnotes: note(2, p('A note')) }),
    ])
    for (const name of partNames(docx)) expect(partOf(docx, name)).not.toContain('footnoteReference')
  })
})
