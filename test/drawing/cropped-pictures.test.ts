import { createCanvas, loadImage } from '@napi-rs/canvas'
import * as fc from '../helpers/fast-check.ts'
import { afterAll, describe, expect, it } from 'vitest'
import type { CleanedReport } from '../../electron/pack/engine.ts'
import { checkPackage } from '../../electron/pack/index.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { nodeCodec } from '../../electron/work/node-codec.ts'
import { partOf } from '../helpers/tiny-docx.ts'
import { packOf } from '../helpers/tiny-pack.ts'
import { drawing, reportWith, stretched } from './cropped-report.ts'

const green = [0, 128, 0] as const
const red = [255, 0, 0] as const

/** A picture of 100 by 50 points: its left 60 may be seen, what is right of them may not. */
function picture(kind: 'png' | 'jpeg'): Uint8Array {
  const canvas = createCanvas(100, 50)
  const context = canvas.getContext('2d')
  for (const [colour, from, to] of [
    [green, 0, 60],
    [red, 60, 100],
  ] as const) {
    context.fillStyle = `rgb(${colour.join(' ')})`
    context.fillRect(from, 0, to - from, 50)
  }
  return new Uint8Array(kind === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 95))
}

const ofOlder = (sides: string): string =>
  `<w:p><w:r><w:pict><v:shape id="s" style="width:90pt;height:30pt"><v:imagedata r:id="photo" ${sides}/></v:shape></w:pict></w:r></w:p>`

const report = (body: string, data = picture('png')): Uint8Array => reportWith(body, data)

const work = createPackWork()
afterAll(() => work.close())

const clean = (docx: Uint8Array): Promise<CleanedReport> =>
  work.clean(docx, { trackedChanges: 'accept' }, 'Item 8')
const picturesIn = (docx: Uint8Array): readonly Uint8Array[] =>
  readZip(docx)
    .filter(({ name }) => name.startsWith('word/media/'))
    .map((entry) => unpack(entry, nodeCodec))

/** Size and how many points are red. */
async function pointsOf(data: Uint8Array | undefined) {
  const image = await loadImage(data ?? new Uint8Array())
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data: points } = context.getImageData(0, 0, image.width, image.height)
  let reds = 0
  for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 0) > 128) reds++
  return { width: image.width, height: image.height, reds }
}

const removedKinds = ({ removed }: CleanedReport): readonly string[] => removed.map(({ kind }) => kind)

describe('what a picture’s frame hides stays behind', () => {
  it.each(['png', 'jpeg'] as const)('of a %s: cut down, and shown whole in the same frame', async (kind) => {
    const cropped = drawing(`<a:srcRect r="40000"/>${stretched}`)
    const cleaned = await clean(report(cropped, picture(kind)))

    const [only, ...others] = picturesIn(cleaned.docx)
    expect(others).toEqual([])
    expect(await pointsOf(only)).toEqual({ width: 60, height: 50, reds: 0 })
    expect(partOf(cleaned.docx, 'word/document.xml')).toContain('<a:srcRect r="0"/>')
    expect(removedKinds(cleaned)).toEqual(['cropped-pictures'])
    expect(cleaned.uncutPictures).toBe(0)
    expect(checkPackage(packOf([cleaned.docx]).docx, nodeCodec)).toEqual([])
    expect((await clean(report(cropped, picture(kind)))).docx).toEqual(cleaned.docx)
  })

  it.each(['cropright="26214f"', 'cropright=".4"'])('of one in Word’s older language: %s', async (side) => {
    const cleaned = await clean(report(ofOlder(side)))
    expect(await pointsOf(picturesIn(cleaned.docx)[0])).toMatchObject({ width: 60, reds: 0 })
    expect(partOf(cleaned.docx, 'word/document.xml')).toContain('cropright="0f"')
  })

  it('and a frame that lies between two points, or leaves room, shows what it did', async () => {
    const cleaned = await clean(report(drawing(`<a:srcRect l="-10000" t="1000" r="40500"/>${stretched}`)))
    expect(await pointsOf(picturesIn(cleaned.docx)[0])).toMatchObject({ width: 60, height: 50 })
    // 0.5 points of 60, and 10 points of 60 that the frame is wider.
    expect(partOf(cleaned.docx, 'word/document.xml')).toContain('<a:srcRect l="-16667" t="1000" r="833"/>')
  })

  it('where one report shows a picture in two frames, each has its own', async () => {
    const frames = ['<a:srcRect r="40000"/>', '<a:srcRect r="40000"/>', '<a:srcRect r="70000"/>']
    const cleaned = await clean(report(frames.map((frame) => drawing(frame + stretched)).join('')))
    const sizes = await Promise.all(picturesIn(cleaned.docx).map(pointsOf))
    expect(sizes.map(({ width }) => width)).toEqual([60, 30])
  })

  it('and a picture that no frame crops keeps its bytes', async () => {
    const whole = picture('png')
    const cleaned = await clean(report(drawing(`<a:srcRect/>${stretched}`), whole))
    expect(picturesIn(cleaned.docx).map((data) => Buffer.from(data))).toEqual([Buffer.from(whole)])
    expect(cleaned.removed).toEqual([])
  })

  it('whatever the frame, none of the hidden points and all of the shown ones', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(99_000), fc.nat(99_000), async (left, right) => {
        fc.pre(left + right < 99_000)
        const cleaned = await clean(report(drawing(`<a:srcRect l="${left}" r="${right}"/>${stretched}`)))
        const { width } = await pointsOf(picturesIn(cleaned.docx)[0])
        const shown = 100 - (left + right) / 1000
        expect(width).toBeGreaterThanOrEqual(Math.floor(shown))
        expect(width).toBeLessThan(shown + 2)
      }),
      { numRuns: 60 },
    ))
})

describe('a cropped picture that cannot be cut is counted, for the clerk to know', () => {
  const metafile = new Uint8Array(120)
  metafile.set([1, 0, 0, 0], 0)
  metafile.set([0x20, 0x45, 0x4d, 0x46], 40)

  it.each([
    ['a drawing of lines', drawing(`<a:srcRect r="40000"/>${stretched}`), metafile],
    ['a damaged PNG', drawing(`<a:srcRect r="40000"/>${stretched}`), picture('png').subarray(0, 60)],
    [
      'one spread beyond its shape',
      drawing('<a:stretch><a:fillRect r="-40000"/></a:stretch>'),
      picture('png'),
    ],
    [
      'one whose frame shows nothing',
      drawing(`<a:srcRect l="60000" r="40000"/>${stretched}`),
      picture('png'),
    ],
  ])('%s', async (_, body, data) => {
    const cleaned = await clean(report(body, data))
    expect(cleaned.uncutPictures).toBe(1)
    expect(removedKinds(cleaned)).not.toContain('cropped-pictures')
    expect(picturesIn(cleaned.docx)).toHaveLength(1)
  })
})
