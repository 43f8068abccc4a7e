import { describe, expect, it } from 'vitest'
import { sampleOffice } from '../../build/sample-office/sample-office.ts'
import { unzipSync } from 'fflate'
import { partsOf, wordsOf } from './read-docx.ts'

const files = await sampleOffice()
const reports = [...files].filter(([name]) => name.endsWith('.docx'))

function report(start: string) {
  const found = reports.find(([name]) => name.startsWith(`reports/${start}`))
  if (!found) throw new Error(`no report ${start}`)
  const parts = partsOf(found[1])
  return { parts, body: parts.get('word/document.xml') ?? '', words: wordsOf(found[1]) }
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describe('the street warden review', () => {
  const { parts, body, words } = report('item-06')

  it('turns one section on its side for a table whose header row is repeated', () => {
    const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)

    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true, false])
    expect(body).toContain('<w:tblHeader/>')
  })

  it('numbers its paragraphs in one list through every heading', () => {
    const lists = [...body.matchAll(/<w:pStyle w:val="NumPara"\/>.*?<w:numId w:val="(\d+)"\/>/gs)].map(
      ([, id]) => id,
    )

    expect(lists.length).toBeGreaterThan(20)
    expect(new Set(lists).size).toBe(1)
  })

  it('has a native chart with its workbook, a crest, footnotes, and says how many pages it has', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('word/charts/chart'))).toHaveLength(1)
    expect([...parts.keys()].some((name) => name.endsWith('.xlsx'))).toBe(true)
    expect([...parts.keys()].some((name) => name.startsWith('word/media/'))).toBe(true)
    expect(count(body, /<w:footnoteReference /g)).toBe(2)
    expect([...parts.values()].some((xml) => xml.includes('NUMPAGES'))).toBe(true)
    expect(words).toContain('Recommendations')
  })
})

describe('the late hours report', () => {
  const { parts, body } = report('item-07')

  it('was sent with changes and comments of two people left in', () => {
    expect(count(body, /<w:ins /g)).toBe(3)
    expect(count(body, /<w:del /g)).toBe(2)
    expect(count(parts.get('word/comments.xml') ?? '', /<w:comment /g)).toBe(2)
    expect(
      new Set([...body.matchAll(/<w:(?:ins|del) [^>]*w:author="([^"]+)"/g)].map(([, author]) => author)).size,
    ).toBe(2)
  })

  it('has two columns of voices between sections of one, and a first page of its own', () => {
    expect(count(body, /<w:cols [^>]*w:num="2"/g)).toBe(1)
    expect(count(body, /<w:type w:val="continuous"\/>/g)).toBe(2)
    expect(count(body, /<w:titlePg\/>/g)).toBe(1)
  })

  it('goes to two committees', () => {
    expect(body).toContain('Culture and Libraries Committee')
    expect(body).toContain('19 January 2027')
  })
})

describe('the street trees report', () => {
  const { parts, body } = report('item-08')

  it('has contents with page numbers already in them', () => {
    expect(body).toContain('TOC \\h \\o')
    expect(count(body, /PAGEREF _Toc/g)).toBeGreaterThan(8)
    expect(body).not.toContain('w:dirty="true"')
  })

  it('has facing pages, endnotes, a plan, and references to its tables', () => {
    expect(parts.get('word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/)
    expect(body).toContain('w:type="even"')
    expect(count(body, /<w:endnoteReference /g)).toBe(2)
    expect([...parts.keys()].some((name) => name.endsWith('.png'))).toBe(true)
    expect(body).toContain(' REF trees_table_wards \\h ')
    expect(body).toContain('w:name="trees_table_wards"')
  })

  it('begins its lettered lists again', () => {
    const lists = [...body.matchAll(/<w:pStyle w:val="ListPara"\/>.*?<w:numId w:val="(\d+)"\/>/gs)].map(
      ([, id]) => id,
    )

    expect(new Set(lists).size).toBeGreaterThanOrEqual(5)
  })
})

describe('the exempt reports', () => {
  it('has one on the wrong size of paper', () => {
    expect(report('item-14').body).toContain('w:w="12240" w:h="15840"')
    expect(report('item-14').words).toContain('exempt, paragraph 3')
  })

  it('has one numbered like a contract, with a page number of its own kind', () => {
    const { parts } = report('item-15')

    expect(parts.get('word/numbering.xml')).toContain('w:val="%1.%2.%3"')
    expect(report('item-15').words).toContain(' | Page')
  })
})

it('sets each report in another typeface', () => {
  const fonts = reports.map(
    ([, bytes]) =>
      /<w:rPrDefault>.*?w:ascii="([^"]+)"/s.exec(partsOf(bytes).get('word/styles.xml') ?? '')?.[1],
  )

  expect(fonts).toEqual(['Arial', 'Calibri', 'Cambria', 'Verdana', 'Times New Roman'])
})

it('says in words what every picture and chart shows', () => {
  const drawings = reports.flatMap(
    ([, bytes]) => [...partsOf(bytes).values()].join('').match(/<wp:docPr [^>]*>/g) ?? [],
  )

  expect(drawings.length).toBeGreaterThanOrEqual(5)
  expect(drawings.filter((tag) => !/descr="[^"]{20,}"/.test(tag))).toEqual([])
})

it('keeps one sheet in each chart’s workbook: the one that is drawn', () => {
  const workbooks = reports.flatMap(([, bytes]) =>
    Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx')),
  )
  const sheets = workbooks.map(([, workbook]) =>
    Object.keys(unzipSync(workbook)).filter((name) => name.startsWith('xl/worksheets/sheet')),
  )

  expect(sheets.map((names) => names.length)).toEqual([1, 1, 1])
})

it('writes to nobody real: every address is under .example', () => {
  const addresses = [...files].flatMap(([name, bytes]) => {
    const words = name.endsWith('.docx') ? wordsOf(bytes) : new TextDecoder().decode(bytes)
    return words.match(/[\w.-]+@[\w.-]+\w|https?:\/\/[\w.-]+\w/g) ?? []
  })

  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => !address.endsWith('northmere.example'))).toEqual([])
})
