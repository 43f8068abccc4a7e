import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPackage, inspect, writePackage } from '../../electron/pack/index.ts'
import type { PackageEntry } from '../../electron/pack/zip/write-zip.ts'
import { readTape } from '../../electron/pack/xml/tape.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { publicCopy } from '../helpers/public-copy.ts'
import { p, partOf, tinyDocx } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'
import { faultIn, saxesFaults } from './saxes-faults.ts'

/** A report with something in every part that the pack writes anew. */
const report = tinyDocx({
  body:
    p('Title', '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    '<w:p><w:bookmarkStart w:id="1" w:name="Here"/><w:r><w:t>See &amp; note</w:t><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r><w:bookmarkEnd w:id="1"/><w:commentRangeStart w:id="2"/><w:ins w:id="3" w:author="A"><w:r><w:t>in</w:t></w:r></w:ins><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r></w:p>' +
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF Here \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>' +
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="A"/><a:graphic><a:blip r:embed="picture"/></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  settings:
    '<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>',
  footnotes: `<w:footnote w:id="2">${p('A note')}</w:footnote>`,
  endnotes: `<w:endnote w:id="2">${p('An endnote')}</w:endnote>`,
  comments: `<w:comment w:id="2" w:author="A">${p('Why?')}</w:comment>`,
  header: p('A header'),
  footer: p('A footer'),
  further: [{ name: 'word/media/image1.png', kind: 'image', id: 'picture', data: new Uint8Array(40) }],
})

// prettier-ignore -- one kind a line
const oddities = [
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '--',
  '<!--',
  '<![CDATA[',
  '?>',
  '<?xml version="1.0"?>',
  '/>',
  ':',
  '\u0000',
  '\u0001',
  '\ufffe',
  '\u0085',
  '\u2028',
  '\ud83d',
  '&#x1;',
  '&#xD800;',
  '&#0;',
  '&nbsp;',
  ' xmlns:odd="urn:odd"',
  ' xmlns=""',
  ' xmlns:w="urn:w"',
  ' odd:x="1"',
  '<odd:x/>',
  '<w:p/>',
  '</w:p>',
  ' w:id="2"',
  ' r:id="none"',
  ' mc:Ignorable="odd"',
  '<w:footnoteReference w:id="2"/>',
  'é',
  '3',
  '_',
]
const values = ['', '0', '-1', '2', '99999999999', 'none', 'Normal', 'Here', 'odd:x', 'é&amp;', '&#9;', 'a b']
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
/** One change to the bytes of a part (or of the whole file); places are shares of its length. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('put' as const), at: place, text: fc.constantFrom(...oddities) }),
  fc.record({ kind: fc.constant('value' as const), at: place, text: fc.constantFrom(...values) }),
  fc.record({ kind: fc.constant('twice' as const), at: place }),
  fc.record({ kind: fc.constant('gone' as const), at: place }),
)
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

function changed(data: Uint8Array, made: Change): Uint8Array {
  const at = Math.floor(made.at * data.length)
  const before = data.subarray(0, at)
  if (made.kind === 'end') return before
  if (made.kind === 'value') return reworded(data, made.at, /"[^"<>]*"/g, () => `"${made.text}"`)
  if (made.kind === 'twice') return reworded(data, made.at, emptyTag, (tag) => tag + tag)
  if (made.kind === 'gone') return reworded(data, made.at, emptyTag, () => '')
  if (made.kind === 'cut') return joined(before, data.subarray(at + made.length))
  if (made.kind === 'put') return joined(before, new TextEncoder().encode(made.text), data.subarray(at))
  const flipped = data.slice()
  if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ made.bits
  return flipped
}

const emptyTag = /<[\w:]+[^<>]*\/>/g

/** A change that leaves the text well formed mostly: to one of the places that a pattern finds. */
function reworded(
  data: Uint8Array,
  at: number,
  pattern: RegExp,
  instead: (whole: string) => string,
): Uint8Array {
  const text = new TextDecoder().decode(data)
  const found = [...text.matchAll(pattern)]
  const match = found[Math.floor(at * found.length)]
  if (match === undefined) return data
  const [whole] = match
  return new TextEncoder().encode(
    text.slice(0, match.index) + instead(whole) + text.slice(match.index + whole.length),
  )
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** Changes parts by their contents, so that sums and sizes are right and only the contents are odd. */
function withChanges(
  docx: Uint8Array,
  changes: readonly { readonly part: number; readonly made: Change }[],
): Uint8Array {
  const parts: PackageEntry[] = readZip(docx).map((entry) => ({
    name: entry.name,
    data: unpack(entry, nodeCodec),
  }))
  for (const { part, made } of changes) {
    const found = parts[part % parts.length]
    if (found !== undefined)
      parts[part % parts.length] = { name: found.name, data: changed(found.data, made) }
  }
  return writePackage(parts, nodeCodec, '2026-01-01T00:00:00Z')
}

/**
 * What is wrong with how a file is taken, empty when nothing is: it must be refused with a plain problem on arrival, or
 * make a pack that strict readers take, for either audience.
 */
function wrongs(file: Uint8Array): readonly unknown[] {
  try {
    inspect(file, 'Report.docx', nodeCodec)
  } catch (problem) {
    return problem instanceof Problem ? [] : [problem]
  }
  return [...wrongsInPack(file, (docx) => docx), ...wrongsInPack(file, (docx) => publicCopy(docx))]
}

function wrongsInPack(file: Uint8Array, form: (docx: Uint8Array) => Uint8Array): readonly unknown[] {
  try {
    const { docx } = packOf([report, form(file)])
    return [...saxesFaults(docx), ...checkPackage(docx, nodeCodec)]
  } catch (problem) {
    const isPlain = problem instanceof Problem && problem.code === 'paper-unmergeable'
    return isPlain && problem.message.includes('Item 2') ? [] : [problem]
  }
}

/** What saxes finds in a text that we take. */
function takenAmiss(text: string): string | null {
  try {
    readTape(text)
  } catch {
    return null
  }
  return faultIn(text)
}

const changes = fc.array(fc.record({ part: fc.nat({ max: 99 }), made: change }), {
  minLength: 1,
  maxLength: 3,
})

describe('whatever is done to a file', () => {
  it('in its parts, it is refused in plain words or merged soundly', { timeout: 120_000 }, () => {
    expect(() => inspect(report, 'Report.docx', nodeCodec)).not.toThrow()
    expect(wrongs(report)).toEqual([])
    fc.assert(
      fc.property(changes, (made) => {
        expect(wrongs(withChanges(report, made))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('in its bytes, it is refused in plain words or merged soundly', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(change, (made) => {
        expect(wrongs(changed(report, made))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('its text is never taken where another strict reader would refuse it', { timeout: 60_000 }, () => {
    const text = new TextEncoder().encode(partOf(report, 'word/document.xml'))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (made) => {
        const odd = made.reduce(changed, text)
        expect(takenAmiss(new TextDecoder().decode(odd))).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})
