import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { p, partOf, tinyDocx } from '../../helpers/tiny-docx.ts'
import { packOf } from '../../helpers/tiny-pack.ts'
import { resolvedParagraphs } from './resolved-paragraphs.ts'

const style = (id: string, name: string, properties: string, base = 'Normal'): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${properties}</w:style>`
const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
const level = (number: number, format: string, left: number): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${number + 1}."/><w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr></w:lvl>`
const listOf = (levels: string): string =>
  `<w:abstractNum w:abstractNumId="4">${levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="4"/></w:num>`
const numbered = '<w:numPr><w:numId w:val="3"/></w:numPr>'
const namesIn = (docx: Uint8Array): readonly string[] =>
  [...partOf(docx, 'word/styles.xml').matchAll(/<w:name w:val="((?!PW )[^"]*)"/g)].map(
    ([, name]) => name ?? '',
  )

describe('reports on one template', () => {
  const report = (text: string): Uint8Array =>
    tinyDocx({
      body: p(text, '<w:pStyle w:val="Heading1"/>') + p(`${text} goes on`, '<w:pStyle w:val="Heading1"/>'),
      styles:
        normal +
        style(
          'Heading1',
          'heading 1',
          `<w:pPr>${numbered}<w:ind w:left="500"/></w:pPr><w:rPr><w:b/></w:rPr>`,
        ),
      numbering: listOf(level(0, 'decimal', 720)),
    })
  const { docx } = packOf([report('One'), report('Two'), report('Three')])
  const listsOf = (text: string): string | undefined =>
    new RegExp(`<w:p><w:pPr>((?:(?!</w:pPr>).)*)</w:pPr>(?:(?!</w:p>).)*>${text}<`)
      .exec(partOf(docx, 'word/document.xml'))?.[1]
      ?.replace(/<w:sectPr>.*/, '')

  it('bring one set of styles, under Word’s own names', () => {
    expect(namesIn(docx)).toEqual(['Normal', 'heading 1'])
  })

  it('each begin their numbers anew: all but the first name a list of their own, with the style’s indent', () => {
    expect(listsOf('One')).toBe('<w:pStyle w:val="Heading1"/>')
    const own = (list: number): string =>
      `<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="${list}"/></w:numPr><w:ind w:left="500"/>`
    expect(['Two', 'Two goes on', 'Three'].map(listsOf)).toEqual([own(2), own(2), own(3)])
  })
})

describe('a report whose headings look otherwise', () => {
  const { docx } = packOf(
    ['', '<w:rPr><w:i/></w:rPr>'].map((looks, place) =>
      tinyDocx({
        body: p(`Heading ${place}`, '<w:pStyle w:val="Heading2"/>'),
        styles: normal + style('Heading2', 'heading 2', looks),
      }),
    ),
  )

  it('keeps its looks, and a level by which Word’s navigation pane still shows it', () => {
    expect(namesIn(docx)).toEqual(['Normal', 'heading 2', 'heading 2 (2)'])
    const own = partOf(docx, 'word/styles.xml').split('heading 2 (2)')[1]
    expect(own).toMatch(
      /^"\/><w:basedOn w:val="Normal"\/><w:pPr><w:outlineLvl w:val="1"\/><\/w:pPr><w:rPr><w:i\/>/,
    )
  })
})

describe('whatever styles two reports share', () => {
  const indent = fc.constantFrom(
    '',
    '<w:ind w:left="300"/>',
    '<w:ind w:left="0" w:firstLine="200"/>',
    '<w:ind w:hanging="90"/>',
  )
  const looks = fc.constantFrom('', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>')
  const list = fc.constantFrom(
    '',
    numbered,
    '<w:numPr><w:ilvl w:val="1"/></w:numPr>',
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>',
  )
  const properties = fc.tuple(list, indent, looks).map((parts) => `<w:pPr>${parts.join('')}</w:pPr>`)
  const template = fc
    .tuple(properties, properties, properties, fc.constantFrom('decimal', 'lowerLetter'))
    .map(([base, head, sub, format]) => ({
      styles: normal + style('A', 'A', base) + style('B', 'B', head, 'A') + style('C', 'C', sub, 'B'),
      numbering: listOf(level(0, format, 720) + level(1, 'bullet', 1080)),
    }))
  const paragraph = fc
    .tuple(
      fc.constantFrom('', 'A', 'B', 'C'),
      fc.constantFrom(
        '',
        '',
        '<w:numPr><w:ilvl w:val="1"/></w:numPr>',
        '<w:numPr><w:numId w:val="0"/></w:numPr>',
      ),
      indent,
    )
    .map(([id, ...rest]) => (id === '' ? '' : `<w:pStyle w:val="${id}"/>`) + rest.join(''))
  const body = fc.array(paragraph, { minLength: 1, maxLength: 4 })

  it('no paragraph resolves to anything else than it did alone', () => {
    fc.assert(
      fc.property(template, template, fc.boolean(), fc.tuple(body, body), (first, other, isOne, bodies) => {
        const reports = bodies.map((paragraphs, place) =>
          tinyDocx({
            body: paragraphs.map((own, index) => p(`${place}.${index}`, own)).join(''),
            ...(place === 0 || isOne ? first : other),
          }),
        )
        const inPack = resolvedParagraphs(packOf(reports).docx)
        for (const report of reports)
          for (const [text, alone] of resolvedParagraphs(report)) expect(inPack.get(text)).toEqual(alone)
      }),
      { numRuns: 100 },
    )
  })
})
