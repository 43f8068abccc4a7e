import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { ReadingMatter } from '../../electron/pack/engine.ts'
import { findLeaks, inspect, writePackage } from '../../electron/pack/index.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { p, tinyDocx, type TinyDocx } from '../helpers/tiny-docx.ts'

const sentence = 'The supplier will be paid a bonus of half a million pounds for early delivery'
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const inRuns = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((run) => `<w:r><w:rPr><w:kern w:val="2"/><w:spacing w:val="4"/></w:rPr>${run}</w:r>`).join('')}</w:p>`
const words = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`

const exemptBody =
  p(`${sentence}.`) +
  table(
    row('Mr J. Okonkwo', '£184,250'),
    row('Ms R. Thistlewood', '£97,400'),
    row('Joyce Amberley', '£9,310'),
  ) +
  p('Mr Okonkwo was dismissed. He appealed.') +
  p('Close Hendon depot quietly') +
  p('Complaints came from whistle.blower@posthaus.example during the summer.') +
  p('Offer 1,250,000') +
  inRuns(words('Counsel thinks the coun'), words('cil would lose at trial before any jury')) +
  inRuns(
    words('A settle'),
    '<w:noBreakHyphen/>',
    words('and-leave offer was refused twice by the claimant'),
  ) +
  p('The tenant\u02bcs guarantor cannot honour the rent guarantee after Easter') +
  p('Mr. Pellworthy of Tidewell Ltd. withdrew his bid on Tuesday') +
  p('A compensation fund of £3,000,000 has been set aside') +
  p('Ring 07700 900 417 for the key') +
  p('Operation Greywater begins at dawn on the north quay beside the sluice gate') +
  '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>3. Hendon depot closure</w:t></w:r></w:p>' +
  '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Greywater informants</w:t></w:r></w:p>' +
  p('The yard at EC1V 9LT and the van LB17 KXY are part of 24/00187/FUL, once CR-2023-0145, at £1,470,000')

describe('an exempt paper’s words are found in one public report', () => {
  it.each<[string, string]>([
    [
      'a whole sentence, however it is typed',
      p('So: “the SUPPLIER will be  paid a bonus of half a million pounds for early delivery”, we hear.'),
    ],
    ['half a sentence', p('We hear of a bonus of half a million pounds.')],
    [
      'a sentence with one word changed',
      p('Operation Greywater starts at dawn on the north quay beside the sluice gate'),
    ],
    [
      'a sentence with every sixth word changed',
      p('Ring 07700 900 417 for the key') +
        p('Operation Greywater begins at dusk on the north quay near the sluice gate'),
    ],
    [
      'a whole table of names and sums',
      table(row('Mr J. Okonkwo', '£184,250'), row('Ms R. Thistlewood', '£97,400')),
    ],
    ['a row of it', table(row('Mr J. Okonkwo', '£184,250'))],
    ['a row with a small sum and a name without title', table(row('Joyce Amberley', '£9,310'))],
    ['a name alone, written otherwise', p('This was raised with Mr Okonkwo.')],
    ['a sum alone, written otherwise', p('About 184250 pounds were spent.')],
    ['two short sentences', p('Mr Okonkwo was dismissed. He appealed.')],
    ['a bullet of four words', p('Close Hendon depot quietly')],
    ['an e-mail address', p('Write to Whistle.Blower@posthaus.example')],
    ['a figure', p('An offer came: 1,250,000')],
    ['a heading of three words', p('Hendon depot closure')],
    ['a heading in bold, numbered otherwise', p('4.2 Greywater informants')],
    ['a postcode', p('near EC1V 9LT')],
    ['a telephone number as it is dialled from abroad', p('Ring +44 7700 900417')],
    ['a telephone number in one', p('Ring 07700900417')],
    ['a reference number', p('see case 24/00187/FUL')],
    ['a reference number without its signs', p('see case CR2023-0145')],
    ['a vehicle', p('a van, LB17KXY')],
    ['a sum of four figures', p('It cost £9,310.')],
    ['a sum in words', p('It cost £1.47 million.')],
    ['a round figure with its noun', p('There is a compensation fund of £3,000,000')],
    ['words split amid a word in the exempt paper', p('Counsel thinks the council would lose at trial')],
    [
      'words split amid a word here',
      inRuns(words('Counsel thinks the council wou'), words('ld lose at trial')),
    ],
    ['a non-breaking hyphen written as a plain one', p('A settle-and-leave offer was refused')],
    ['another apostrophe', p('the tenant’s guarantor cannot honour the rent')],
    ['a sentence with full stops within', p('Mr. Pellworthy of Tidewell Ltd. withdrew his bid')],
    [
      'words round a text box',
      `<w:p><w:r>${words('The supplier will be ')}</w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('A box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r>${words('paid a bonus of half')}</w:r></w:p>`,
    ],
    ['words over two cells', table(row('The supplier will be', 'paid a bonus of half a million'))],
    [
      'words with a space between any two letters',
      p(Array.from('would lose at trial before any jury').join(' ')),
    ],
    ['words run together', p('WouldLoseAtTrialBeforeAnyJury')],
    ['words hyphenated at a line’s end', p('the council would lose at tri- al before any jury')],
    ['words with soft hyphens', p('the coun\u00adcil would lose at tri\u00adal before')],
    [
      'words set with ligatures',
      p('the tenant’s guarantor cannot honour the rent guarantee after Easter'.replace('ff', 'ﬀ')),
    ],
    [
      'words written backwards and turned round on the page',
      p(`\u202e${backwards('council would lose at trial before')}`),
    ],
    ['a telephone number in other groups of signs', p('Ring 07700-900-417 after six')],
    ['words written as base64', p(btoa(`So ${sentence}, they say`))],
    ['words written as hexadecimal digits', p(Buffer.from(sentence).toString('hex'))],
    ['an instruction in the markup', `<?note ${sentence}?>`],
    [
      'the address of a link',
      `<w:p><w:hyperlink w:tooltip="file:///S:/${encodeURIComponent(sentence)}"/></w:p>`,
    ],
    [
      'deleted words that are still in the file',
      `<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>${sentence}</w:delText></w:r></w:del></w:p>`,
    ],
  ])('%s', (_, body) => {
    expect(leaks({ body })).toMatchObject([
      { from: 'Item 15', where: 'word/document.xml', items: ['Item 6'] },
    ])
  })

  it('also when the report’s own appendix says them too', () => {
    const pasted = tinyDocx({ body: p(sentence) })
    const open = [
      { item: 'Item 6', docx: pasted },
      { item: 'Item 6', docx: pasted },
    ]
    expect(leaks({ body: p(sentence) }, { open })).toHaveLength(1)
  })

  it('also when the end of one line of the agenda and the beginning of the next say them together', () => {
    const openWords = ['CLOSING A DEPOT: what the supplier', 'will be paid a bonus: a question']

    expect(leaks({ body: p(sentence) }, { openWords })).toHaveLength(1)
    expect(
      leaks({ body: p('the supplier will be paid a bonus of') }, { openWords: ['unrelated'] }),
    ).toHaveLength(1)
  })
})

describe('an exempt paper’s words are found wherever they hide', () => {
  const encoded = new TextEncoder().encode(`\u0001\u0002${sentence}\u0003`)
  const wide = Uint8Array.from(Array.from(sentence).flatMap((sign) => [sign.charCodeAt(0), 0]))
  it.each<[string, Partial<TinyDocx>, string]>([
    ['a header', { header: p(sentence) }, 'word/header.xml'],
    ['a footnote', { footnotes: `<w:footnote w:id="2">${p(sentence)}</w:footnote>` }, 'word/footnotes.xml'],
    ['a comment', { comments: `<w:comment w:id="2">${p(sentence)}</w:comment>` }, 'word/comments.xml'],
    [
      'an alternative text',
      {
        body: `<w:p><w:r><w:drawing><wp:docPr id="1" name="x" descr="${sentence}"/></w:drawing></w:r></w:p>`,
      },
      'word/document.xml',
    ],
    ['a comment in the markup', { body: `<!-- ${sentence} -->` }, 'word/document.xml'],
    [
      'a field code',
      { body: `<w:p><w:r><w:instrText>QUOTE "${sentence}"</w:instrText></w:r></w:p>` },
      'word/document.xml',
    ],
    [
      'a chart’s values',
      further('word/charts/chart1.xml', `<c:chart xmlns:c="c"><c:pt><c:v>${sentence}</c:v></c:pt></c:chart>`),
      'word/charts/chart1.xml',
    ],
    [
      'properties',
      further(
        'docProps/custom.xml',
        `<Properties><property><vt:lpwstr xmlns:vt="v">${sentence}</vt:lpwstr></property></Properties>`,
      ),
      'docProps/custom.xml',
    ],
    [
      'an embedded workbook',
      further(
        'word/embeddings/a.xlsx',
        zip({
          'xl/sharedStrings.xml': `<sst><si><r><t>The supplier will be pa</t></r><r><t>id a bonus of half a million</t></r></si></sst>`,
        }),
      ),
      'word/embeddings/a.xlsx > xl/sharedStrings.xml',
    ],
    [
      'a file within an embedded workbook',
      further(
        'word/embeddings/a.xlsx',
        zip({ 'xl/b.docx': zip({ 'word/document.xml': `<w:p xmlns:w="w"><w:t>${sentence}</w:t></w:p>` }) }),
      ),
      'word/embeddings/a.xlsx > xl/b.docx > word/document.xml',
    ],
    [
      'a file within an object that is no package',
      further(
        'word/embeddings/oleObject1.bin',
        wrapped(zip({ 'word/document.xml': `<w:t xmlns:w="w">${sentence}</w:t>` })),
      ),
      'word/embeddings/oleObject1.bin > word/document.xml',
    ],
    ['a web page', further('word/afchunk.html', tagged(sentence)), 'word/afchunk.html'],
    [
      'typed quotation marks within bytes',
      further('word/a.bin', new TextEncoder().encode('\u0000 the tenant’s guarantor cannot honour the rent')),
      'word/a.bin',
    ],
    ['bytes of two a sign, the higher first', further('word/a.bin', wide.toReversed()), 'word/a.bin'],
    ['bytes', further('word/embeddings/a.bin', encoded), 'word/embeddings/a.bin'],
    ['bytes of two a sign', further('word/embeddings/a.bin', wide), 'word/embeddings/a.bin'],
    ['the words that describe a picture', further('word/media/a.png', png(sentence)), 'word/media/a.png'],
    [
      'the name of a part',
      further('word/media/EXEMPT-FILE-2026-0815.png', png('nothing')),
      'word/media/EXEMPT-FILE-2026-0815.png',
    ],
  ])('in %s', (_, tiny, where) => {
    expect(leaks({ body: '', ...tiny }).map((found) => found.where)).toContain(where)
  })

  it('in the directory of the file itself', () => {
    const docx = tinyDocx({ body: p('Nothing.') })
    const noted = Buffer.concat([docx, Buffer.from(sentence)])
    noted.writeUInt16LE(sentence.length, docx.length - 2)

    expect(findLeaks({ ...hunt({ body: '' }, {}), docx: noted }, nodeCodec).findings).toMatchObject([
      { where: 'the file’s table of contents' },
    ])
  })

  it('in a file within the PDF', () => {
    const besidePages = [
      { where: 'the PDF’s hidden parts', texts: [], data: [new TextEncoder().encode(`\u0000${sentence}`)] },
    ]
    expect(leaks({ body: p('Nothing.') }, { besidePages })).toMatchObject([
      { where: 'the PDF’s hidden parts' },
    ])
  })

  it('on a page of the PDF, in its outline and its properties', () => {
    expect(
      leaks(
        { body: p('Nothing.') },
        {
          pageTexts: ['Nothing here', sentence],
          besidePages: [
            { where: 'the PDF’s outline', texts: ['Findings', sentence] },
            { where: 'the PDF’s properties', texts: ['Mr Okonkwo'] },
          ],
        },
      ).map(({ where }) => where),
    ).toEqual(['page 2', 'the PDF’s outline', 'the PDF’s properties'])
  })
})

describe('nothing is taken for a leak', () => {
  const form =
    p('Which outcomes of the corporate plan does this proposal serve directly?') +
    p('The equality duty was considered in drawing up these proposals')
  const exempt = [
    {
      label: 'Item 15',
      docx: tinyDocx({
        body:
          form +
          p('Report author: Mr Tom Hale') +
          p('E: tom.hale@northmere.example') +
          p('The Committee is asked to note the report of 22 February 2024'),
      }),
    },
  ]

  it('that three public items share, as forms do; two may have had it pasted in', () => {
    const docx = tinyDocx({ body: form })
    const open = ['Item 6', 'Item 7', 'Item 8'].map((item) => ({ item, docx }))
    expect(leaks({ body: form }, { exempt, open })).toEqual([])
    expect(leaks({ body: form }, { exempt, open: open.slice(1) })).not.toEqual([])
    const { passedOver } = findLeaks(hunt({ body: form }, { exempt, open }), nodeCodec).searched
    expect(passedOver).toBeGreaterThan(5)
  })

  it('that a public pack of an earlier meeting prints', () => {
    const published = [{ docx: tinyDocx({ body: form + p('Mr Tom Hale') }) }]
    expect(leaks({ body: form }, { exempt, published })).toEqual([])
    expect(leaks({ body: p(`We heard that ${sentence}`) }, { published })).not.toEqual([])
  })

  it('that two public reports ask in the grid they begin with, as the exempt one does', () => {
    const grid = (answer: string): string =>
      table(
        row('Which outcomes of the corporate plan does this proposal serve directly?', answer),
        row('Does the Chamberlain agree with this source of funding?', 'N/A'),
      )
    const [own, ...open] = ['Safe streets', 'Green streets', 'Fair streets'].map((answer, nth) => ({
      label: 'Item 15',
      item: `Item ${nth}`,
      docx: tinyDocx({ body: grid(answer) + p('The rest of it is quite another matter here.') }),
    }))
    if (own === undefined) throw new Error('there are three')
    expect(leaks({ body: grid('Green streets') }, { exempt: [own], open })).toEqual([])
    // Of a single report only what it asks is surely its form's: a question tells nothing.
    expect(leaks({ body: grid('Green streets') }, { exempt: [own], open: open.slice(1) })).toEqual([])
    const told = (): string => table(row('The claimant settles at the door of the court', 'N/A'))
    const telling = [own, ...open].map((each) => ({ ...each, docx: tinyDocx({ body: told() }) }))
    const [first, ...others] = telling
    if (first === undefined) throw new Error('there are three')
    expect(leaks({ body: told() }, { exempt: [first], open: others.slice(1) })).not.toEqual([])
    // The same words outside the grid are nobody's form.
    const outside = open.map((each) => ({ ...each, docx: tinyDocx({ body: form }) }))
    expect(leaks({ body: form }, { exempt: [own], open: outside })).not.toEqual([])
  })

  it('that Word writes into any file', () => {
    const ofWord = {
      body: p('Nothing of note.'),
      styles:
        '<w:style w:type="character" w:styleId="Heading1Char"><w:name w:val="Heading 1 Char"/></w:style>',
      settings:
        '<w:compat><w:compatSetting w:name="useWord2013TrackBottomHyphenation" w:uri="http://schemas.microsoft.com/office/word" w:val="0"/></w:compat>',
    }
    expect(leaks(ofWord, { exempt: [{ label: 'Item 15', docx: tinyDocx(ofWord) }] })).toEqual([])
  })

  it('that reports say in the same few words: headings, short sums, years, units, standards', () => {
    const usual =
      '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Financial implications</w:t></w:r></w:p>' +
      p('The £2,500 of 2023/24 went to a 1000-bed scheme of 2500sqm under ISO9001 in mid-2024')
    const body =
      p('Financial implications') + p('A 1000-bed scheme to ISO9001, £2,500, mid-2024, 2500sqm, 2023/24')
    expect(leaks({ body }, { exempt: [{ label: 'Item 15', docx: tinyDocx({ body: usual }) }] })).toEqual([])
  })

  it('that is an officer’s name and address on their papers, or a day', () => {
    const body =
      p('Report author: Mr Tom Hale') +
      p('E: tom.hale@northmere.example') +
      p('held on Thursday 22 February 2024')
    const openWords = ['clerk@northmere.example', 'The Committee is asked to note the report']
    expect(leaks({ body }, { exempt, openWords })).toEqual([])
  })

  it('that the public agenda prints', () => {
    expect(leaks({ body: p(`9. ${sentence}`) }, { openWords: [sentence] })).toEqual([])
  })

  it('that has none of the paper’s words', () => {
    const letters = fc.string({ unit: fc.constantFrom('q', 'x', 'z'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (other) => {
        expect(leaks({ body: p(other.join(' ')) })).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

it('finds any six words in a row of a long exempt text, with any one inner word changed', () => {
  const letters = Array.from('abcdefghijklmnop')
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 9 })
  const text = fc.uniqueArray(word, { minLength: 20, maxLength: 40 })
  fc.assert(
    fc.property(text, fc.nat(13), fc.integer({ min: 1, max: 4 }), (long, from, changed) => {
      const exempt = [{ label: 'Item 15', texts: [long.slice(0, 9).join(' '), long.slice(9).join(' ')] }]
      const six = long.slice(from, from + 6).with(changed, 'zzzzzz')
      expect(leaks({ body: p(`So ${six.join(', ')} it is`) }, { exempt })).toHaveLength(1)
    }),
    { numRuns: 50 },
  )
})

it('says where and how much, and shows the words found with those around', () => {
  const [found] = leaks({
    body: p(
      'Before all this it was said that a Bonus of half a million pounds would be paid to whoever came.',
    ),
  })

  expect(found).toMatchObject({ where: 'word/document.xml', phrases: 1 })
  expect(found?.excerpts).toEqual([
    '… this it was said that a Bonus of half a million pounds would be paid to whoever …',
  ])
  expect(leaks({ body: p('It was raised with Mr Okonkwo in May.') })[0]?.excerpts).toEqual([
    '… It was raised with Mr Okonkwo in May. …',
  ])
})

it('counts what it looked for', () => {
  const { searched } = findLeaks(hunt({ body: '' }, {}), nodeCodec)
  expect(searched.figures).toBeGreaterThanOrEqual(10)
  expect(searched.names).toBeGreaterThanOrEqual(4)
  expect(searched.passages).toBeGreaterThan(20)
})

describe('a search ends', () => {
  it('in time that grows with its sentences and pages, not with their square', () => {
    const search = (size: number) => () => {
      const many = Array.from(
        { length: size * 7_500 },
        (_, nth) => `Sentence ${nth} about theme${nth % 997} and person${nth} tells matter${nth % 13}.`,
      )
      const pages = Array.from({ length: size * 125 }, (_, nth) =>
        `Page ${nth} tells of other things in other words. `.repeat(60),
      )
      leaks({ body: p('Nothing.') }, { exempt: [{ label: 'Item 15', texts: many }], pageTexts: pages })
    }
    expect(workOf(search(4)) / workOf(search(1))).toBeLessThan(10)
  })

  it('in time that grows with a picture, not with its square', () => {
    const search = (size: number) => () => {
      leaks({ body: p('Nothing.'), ...further('word/media/a.png', png('nothing', size * 2_000_000)) })
    }
    expect(workOf(search(4)) / workOf(search(1))).toBeLessThan(10)
  })

  it('with a refusal for packages that unpack without end', () => {
    const large = zip({ 'xl/a.bin': new Uint8Array(15_000_000) })
    const bomb = zip({ 'a.docx': large, 'b.docx': large, 'c.docx': large, 'd.docx': large, 'e.docx': large })
    expect(() => leaks({ body: p('Nothing.'), ...further('word/embeddings/a.xlsx', bomb) })).toThrow('64 MB')
    expect(() =>
      inspect(
        tinyDocx({ body: p('Nothing.'), ...further('word/embeddings/a.xlsx', bomb) }),
        'report.docx',
        nodeCodec,
      ),
    ).toThrow(expect.objectContaining({ code: 'word-file-too-large' }) as Error)
    const deep = zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.txt': 'text' }) }) })
    expect(() => leaks({ body: p('Nothing.'), ...further('word/embeddings/a.xlsx', deep) })).toThrow(
      'within files',
    )
  })
})

/** Processor time of this thread alone: a busy machine makes it wait, not work. */
function workOf(task: () => void): number {
  const before = process.threadCpuUsage()
  task()
  const { user, system } = process.threadCpuUsage(before)
  return user + system
}

interface Others {
  readonly exempt?: readonly (ReadingMatter & { readonly label: string })[]
  readonly open?: readonly (ReadingMatter & { readonly item: string })[]
  readonly published?: readonly ReadingMatter[]
  readonly openWords?: readonly string[]
  readonly pageTexts?: readonly string[]
  readonly besidePages?: readonly { readonly where: string; readonly texts: readonly string[] }[]
}

/** What is found when the public pack is this one file, its Item 6. */
function leaks(pack: TinyDocx, others: Others = {}) {
  return findLeaks(hunt(pack, others), nodeCodec).findings
}

function hunt(pack: TinyDocx, others: Others) {
  const docx = tinyDocx(pack)
  const exempt = [
    { label: 'Item 15', docx: tinyDocx({ body: exemptBody, header: p('EXEMPT-FILE-2026-0815') }) },
  ]
  return {
    docx,
    pageTexts: [],
    besidePages: [],
    exempt,
    open: [{ item: 'Item 6', docx }],
    published: [],
    openWords: [],
    ...others,
  }
}

const backwards = (text: string): string => Array.from(text).toReversed().join('')
const tagged = (text: string): string => text.split(' ').join('</b> <b>')

/** A package amid the bytes of an object, as OLE keeps one. */
function wrapped(file: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(504, 1), file])
}

function further(name: string, data: string | Uint8Array): Pick<TinyDocx, 'further'> {
  return { further: [{ name, kind: 'other', id: 'rId9', data }] }
}

function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, data]) => ({
    name,
    data: typeof data === 'string' ? new TextEncoder().encode(data) : data,
  }))
  return writePackage(entries, nodeCodec, '2026-01-01T00:00:00Z')
}

/** Letters in no order, which do not pack. */
function lettersOf(count: number): Uint8Array {
  let seed = 7
  return Uint8Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return 97 + ((seed >>> 16) % 26)
  })
}

/** A picture's file with a description, and points that look like letters. */
function png(description: string, points = 100): Uint8Array {
  const block = (kind: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    block('tEXt', Buffer.from(`Description\u0000${description}`)),
    block('IDAT', lettersOf(points)),
    block('IEND', Buffer.alloc(0)),
  ])
}
