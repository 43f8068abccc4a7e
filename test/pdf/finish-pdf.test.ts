import { describe, expect, it } from 'vitest'
import { finishPdf } from '../../electron/pdf/finish-pdf.ts'
import type { PdfFinish } from '../../electron/pdf/pdf-finish.ts'
import { readPdf } from '../../electron/pdf/read-pdf.ts'
import { laidOutPdf } from './laid-out-pdf.ts'
import { everythingIn, lookInto } from './look-into.ts'

const finish: PdfFinish = {
  title: 'Members’ pack, Planning & Transport – 22 February 2024 (Tŷ Hywel)',
  author: 'Ambledown Council',
  language: 'en-GB',
  dated: '2024-02-22T00:00:00Z',
  outline: [
    { title: 'Agenda', sheet: 1, children: [] },
    {
      title: 'Part 1',
      sheet: 2,
      children: [
        { title: '5. Car parks', sheet: 2, children: [] },
        { title: '5. Appendix', sheet: 3, children: [] },
      ],
    },
  ],
  labels: [
    { fromSheet: 1, firstNumber: 1 },
    { fromSheet: 2, firstNumber: 11 },
  ],
}

describe('a finished pack', () => {
  it('has the pack’s outline, each paper’s headings beneath it', async () => {
    const { outline, pageMode } = await lookInto(await finishPdf(laidOutPdf(), finish))

    expect(outline).toEqual([
      ['Agenda', 1, ['Agenda', 1]],
      ['Part 1', 2, ['5. Car parks', 2, ['Car parks', 2, ['Fees', 2]]], ['5. Appendix', 3]],
    ])
    expect(pageMode).toBe('UseOutlines')
  })

  it('shows the printed numbers in the page box', async () => {
    const { labels } = await lookInto(await finishPdf(laidOutPdf(), finish))

    expect(labels).toEqual(['1', '11', '12', '13'])
  })

  it('says its title, the council and its language, to readers and to assistive software', async () => {
    const { info, xmp, showsTitle } = await lookInto(await finishPdf(laidOutPdf(), finish))

    expect(info).toMatchObject({ Title: finish.title, Author: 'Ambledown Council', Language: 'en-GB' })
    expect(info).toMatchObject({ CreationDate: 'D:20240222000000Z', ModDate: 'D:20240222000000Z' })
    expect(showsTitle).toBe(true)
    expect(xmp).toContain('Planning &amp; Transport')
  })

  it('keeps the tags that assistive software reads by', async () => {
    const { isTagged, hasTags } = await lookInto(await finishPdf(laidOutPdf(), finish))

    expect({ isTagged, hasTags }).toEqual({ isTagged: true, hasTags: true })
  })

  it('keeps its pages, texts and its own bookmarks', async () => {
    const { pages, bookmarks } = await readPdf(await finishPdf(laidOutPdf(), finish))

    expect(pages.map(({ text }) => text)).toEqual([
      'Agenda 5. Car parks (Pages 2 - 4)',
      'Car parks',
      'Appendix',
      'Appendix',
    ])
    expect(bookmarks).toEqual({ _pack_001: 2, _pack_002_end: 4 })
  })

  it('holds no name, author, attachment or outline of before, not even unseen', async () => {
    const finished = await finishPdf(laidOutPdf(), finish)

    expect(everythingIn(laidOutPdf())).toMatch(/sacking/u)
    expect(everythingIn(finished)).not.toMatch(
      /sacking|J\. Doe|private-part|Writer|LibreOffice|_pack_002_end/u,
    )
    expect((await lookInto(finished)).attachments).toBeNull()
  })

  it('has the same bytes whenever it was laid out', async () => {
    const morning = await finishPdf(laidOutPdf('D:20261121090000Z'), finish)
    const evening = await finishPdf(laidOutPdf('D:20261121180000Z'), finish)
    const other = await finishPdf(laidOutPdf(), { ...finish, title: 'Public pack' })

    expect(Buffer.compare(morning, evening)).toBe(0)
    expect(identity(other)).not.toBe(identity(morning))
    expect(identity(morning)).not.toMatch(/^0+$/u)
  })

  it('is not changed by being finished twice', async () => {
    const once = await finishPdf(laidOutPdf(), { ...finish, outline: [] })
    const twice = await finishPdf(once, { ...finish, outline: [] })

    expect((await lookInto(twice)).info).toEqual((await lookInto(once)).info)
    expect((await lookInto(twice)).labels).toEqual((await lookInto(once)).labels)
  })

  it('leaves out lines for pages it does not have', async () => {
    const outline = [
      { title: 'There', sheet: 3, children: [] },
      { title: 'Nowhere', sheet: 99, children: [] },
    ]
    expect((await lookInto(await finishPdf(laidOutPdf(), { ...finish, outline }))).outline).toEqual([
      ['There', 3],
    ])
  })
})

describe('links from the agenda', () => {
  const range = { fromSheets: { first: 1, last: 1 }, text: '(Pages 2 - 4)', toSheet: 2 }

  it('are told by page number, never by a bookmark’s name', async () => {
    const { links } = await lookInto(await finishPdf(laidOutPdf(), finish))

    expect(links).toMatchObject([{ sheet: 4, says: 'Page 13' }])
  })

  it('lead from the whole range to where the paper begins', async () => {
    const { links } = await lookInto(await finishPdf(laidOutPdf(), { ...finish, links: [range] }))

    expect(links).toMatchObject([{ sheet: 2, says: 'Page 11' }])
    expect(links[0]?.rect).toEqual([150, 738, 208, 748])
  })

  it('are added where the layout engine made none', async () => {
    const { links } = await lookInto(
      await finishPdf(laidOutPdf(), { ...finish, links: [{ ...range, text: '5. Car parks' }] }),
    )

    expect(links).toMatchObject([
      { sheet: 4, says: 'Page 13' },
      { sheet: 2, says: 'Page 11' },
    ])
  })

  it('are left alone where they lead there already, or where the words do not stand', async () => {
    const right = { ...range, toSheet: 4 }
    const missing = { ...range, text: '(Pages 7 - 9)' }
    const { links } = await lookInto(await finishPdf(laidOutPdf(), { ...finish, links: [right, missing] }))

    expect(links).toMatchObject([{ sheet: 4, rect: [205, 738, 211, 750] }])
  })
})

function identity(pdf: Uint8Array): string {
  return /\/ID \[ ?<([0-9A-Fa-f]+)>/u.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? ''
}
