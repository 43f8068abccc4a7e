import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { altered } from '../../helpers/altered.ts'
import { p, tinyDocx } from '../../helpers/tiny-docx.ts'
import { packOf } from '../../helpers/tiny-pack.ts'

/** A sound pack with one of everything that can be named or numbered. */
const sound = packOf([
  tinyDocx({
    body:
      p('Title', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      '<w:p><w:bookmarkStart w:id="1" w:name="Here"/><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>Text</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="2"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r></w:p>' +
      '<w:p><w:fldSimple w:instr=" PAGEREF Here "/><w:hyperlink w:anchor="Here"/><w:hyperlink r:id="web"/></w:p>' +
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="A"/><a:blip r:embed="picture"/></wp:inline></w:drawing></w:r></w:p>' +
      '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:p/>',
    styles:
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/></w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${p('A note')}</w:footnote>`,
    comments: `<w:comment w:id="2" w:author="A"><w:p w14:paraId="00000001"><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>`,
    further: [
      { name: 'word/media/image1.png', kind: 'image', id: 'picture', data: new Uint8Array(40) },
      {
        name: 'word/commentsExtended.xml',
        kind: 'commentsExtended',
        id: 'extended',
        data: '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="0"/></w15:commentsEx>',
      },
    ],
  }),
]).docx

const body = 'word/document.xml'

describe('a pack spoilt in one place is found out, so that it never leaves', () => {
  it('but not a sound one', () => {
    expect(checkPackage(sound, nodeCodec)).toEqual([])
  })

  it.each<[rule: string, part: string, from: RegExp | string, to: string, fault: RegExp]>([
    [
      'a paragraph style that is not there',
      body,
      'pStyle w:val="A"',
      'pStyle w:val="Z"',
      /paragraph style Z/,
    ],
    [
      'a character style used on a paragraph',
      body,
      'pStyle w:val="A"',
      'pStyle w:val="C"',
      /paragraph style C/,
    ],
    [
      'a character style that is not there',
      body,
      'rStyle w:val="C"',
      'rStyle w:val="Z"',
      /character style Z/,
    ],
    [
      'a table style that is not there',
      body,
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="Z"/></w:tblPr>',
      /table style Z/,
    ],
    [
      'a base style that is not there',
      'word/styles.xml',
      '<w:name w:val="A"/>',
      '<w:name w:val="A"/><w:basedOn w:val="Z"/>',
      /basedOn names style Z/,
    ],
    ['a list that is not there', body, 'numId w:val="1"', 'numId w:val="7"', /list 7/],
    [
      'a list without its kind',
      'word/numbering.xml',
      'abstractNumId w:val="0"',
      'abstractNumId w:val="7"',
      /list kind 7/,
    ],
    [
      'a note that is not there',
      body,
      /footnoteReference ([^>]*)w:id="1"/,
      'footnoteReference $1w:id="7"',
      /footnote 7/,
    ],
    [
      'a comment that is not there',
      body,
      'commentReference w:id="1"',
      'commentReference w:id="7"',
      /comment 7/,
    ],
    [
      'a commented stretch without its comment',
      body,
      'commentRangeStart w:id="1"',
      'commentRangeStart w:id="7"',
      /comment 7/,
    ],
    [
      'an answer to a comment that is not there',
      'word/commentsExtended.xml',
      'paraId="00000001"',
      'paraId="00000007"',
      /comment paragraph 00000007/,
    ],
    [
      'a field that leads to no bookmark',
      body,
      'PAGEREF Here',
      'PAGEREF There',
      /PAGEREF names bookmark there/,
    ],
    [
      'a link that leads to no bookmark',
      body,
      'w:anchor="Here"',
      'w:anchor="There"',
      /hyperlink names bookmark there/,
    ],
    ['a separator that the notes lack', 'word/settings.xml', 'w:id="-1"', 'w:id="-7"', /footnote -7/],
    [
      'a separator that stands twice',
      'word/footnotes.xml',
      'w:id="0"',
      'w:id="-1"',
      /w:footnote w:id -1 stands twice/,
    ],
    [
      'a picture that no relationship leads to',
      body,
      /r:embed="\w+"/,
      'r:embed="none"',
      /r:embed names none/,
    ],
    [
      'a relationship that leads to no part',
      'word/_rels/document.xml.rels',
      'media/image',
      'media/lost',
      /leads to no part/,
    ],
    [
      'a relationship’s id that stands twice',
      'word/_rels/document.xml.rels',
      'Id="rId2"',
      'Id="rId1"',
      /Relationship Id rId1 stands twice/,
    ],
    [
      'a part of the wrong kind',
      '[Content_Types].xml',
      'wordprocessingml.styles+xml',
      'wordprocessingml.settings+xml',
      /leads to word\/styles.xml, which is/,
    ],
    ['a picture’s number 0', body, 'docPr id="1"', 'docPr id="0"', /docPr has no id/],
    [
      'a picture’s number beyond all numbers',
      body,
      'docPr id="1"',
      'docPr id="2147483648"',
      /docPr has no id/,
    ],
    [
      'a bookmark without a number',
      body,
      '<w:bookmarkStart w:id="2" ',
      '<w:bookmarkStart ',
      /bookmarkStart has no w:id/,
    ],
    ['a bookmark that does not end', body, /<w:bookmarkEnd w:id="\d+"\/>/, '', /bookmark \d+ does not end/],
    [
      'a bookmark’s name that stands twice',
      body,
      'w:name="Here"',
      'w:name="_PACK_001"',
      /w:name _PACK_001 stands twice|w:name _pack_001 stands twice/,
    ],
    [
      'a bookmark’s name that is too long',
      body,
      'w:name="Here"',
      `w:name="${'x'.repeat(41)}"`,
      /no name that Word takes/,
    ],
    [
      'a permitted stretch that does not end',
      body,
      '<w:tbl>',
      '<w:permStart w:id="7"/><w:tbl>',
      /perm 7 does not end/,
    ],
    [
      'a moved stretch that did not begin',
      body,
      '<w:tbl>',
      '<w:moveToRangeEnd w:id="7"/><w:tbl>',
      /moveToRange 7 ends without/,
    ],
    [
      'a content control’s number that stands twice',
      body,
      '<w:sdt>',
      '<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent/></w:sdt><w:sdt>',
      /content control 1 stands twice/,
    ],
    [
      'a control bound to a part that is not there',
      body,
      '<w:sdtPr>',
      '<w:sdtPr><w:dataBinding w:storeItemID="{1}"/>',
      /bound data \{1\}/,
    ],
    [
      'a style’s name that stands twice',
      'word/styles.xml',
      '<w:name w:val="C"/>',
      '<w:name w:val="a"/>',
      /style name a stands twice/,
    ],
    [
      'a style’s id that stands twice',
      'word/styles.xml',
      'styleId="C"',
      'styleId="A"',
      /styleId A stands twice/,
    ],
    [
      'properties out of order',
      body,
      /<w:pPr>(<w:pStyle[^>]*>)(<w:numPr>.*?<\/w:numPr>)/,
      '<w:pPr>$2$1',
      /w:pPr holds its parts/,
    ],
    [
      'settings out of order',
      'word/settings.xml',
      '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
      '<w:listSeparator w:val=","/><w:decimalSymbol w:val="."/>',
      /w:settings holds its parts/,
    ],
    [
      'a list before its kind',
      'word/numbering.xml',
      /(<w:abstractNum .*<\/w:abstractNum>)(<w:num .*<\/w:num>)/,
      '$2$1',
      /w:numbering holds its parts/,
    ],
    ['a table without a grid', body, '<w:tblGrid/>', '', /w:tbl has no/],
    ['an empty cell', body, /<w:tc>.*?<\/w:tc>/, '<w:tc/>', /w:tc does not end/],
    [
      'two headers for the same pages',
      body,
      'headerReference w:type="first"',
      'headerReference w:type="default"',
      /two headers or footers/,
    ],
    [
      'text after the last section',
      body,
      /(<w:sectPr>.*<\/w:sectPr>)<\/w:body>/,
      '$1<w:p/></w:body>',
      /w:body holds its parts/,
    ],
    [
      'a section that ends within a cell',
      body,
      /(<w:tc>)<w:p>/,
      '$1<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p>',
      /a section ends where none can end/,
    ],
    [
      'a note to a note',
      'word/footnotes.xml',
      '<w:separator/>',
      '<w:footnoteReference w:id="1"/>',
      /footnoteReference stands where no note can be/,
    ],
    [
      'two content types for one part',
      '[Content_Types].xml',
      /(<Override PartName="\/word\/styles.xml"[^>]*>)/,
      '$1$1',
      /PartName \/word\/styles.xml stands twice/,
    ],
    ['another file put inside', body, '<w:tbl>', '<w:altChunk/><w:tbl>', /altChunk leads nowhere/],
    [
      'a header without its part',
      body,
      /(headerReference w:type="first") r:id="\w+"/,
      '$1',
      /headerReference leads nowhere/,
    ],
  ])('%s', (_, part, from, to, fault) => {
    const spoilt = altered(sound, part, (text) => text.replace(from, to))
    expect(checkPackage(spoilt, nodeCodec).join('\n')).toMatch(fault)
    expect(spoilt).not.toEqual(sound)
  })
})
