import type { Codec, CroppedAway, PictureCutter } from '../../engine.ts'
import type { OutputPackage } from '../../package/output-package.ts'
import { unpack } from '../../zip/read-zip.ts'
import type { ZipEntry } from '../../zip/zip-entry.ts'
import type { Tally } from '../tally.ts'
import { cleanPicture, type CleanPicture } from './clean-picture.ts'
import { jpegOrientation, withOrientation, withoutOrientation } from './jpeg.ts'

/** A picture as it stands in the copy. */
export interface PlacedPicture {
  /** "word/media/image3.png". */
  readonly name: string
  /** What was cut off it. */
  readonly away: CroppedAway
}

/** The pictures of a public copy: without what they tell besides themselves, and without what their frames hide. */
export class PublicPictures {
  /** Cropped pictures that stay whole, as nobody could cut them. */
  uncut = 0
  private readonly output: OutputPackage
  private readonly tally: Tally
  private readonly codec: Codec
  private readonly cutPicture: PictureCutter
  private readonly cropped = new Map<string, PlacedPicture | null>()
  private last = 0

  constructor(output: OutputPackage, tally: Tally, codec: Codec, cutPicture: PictureCutter) {
    this.output = output
    this.tally = tally
    this.codec = codec
    this.cutPicture = cutPicture
  }

  /** Adds a picture as it is. @returns its name; `null` for one of a kind that we do not know */
  whole(entry: ZipEntry): string | null {
    const data = unpack(entry, this.codec)
    const cleaned = cleanPicture(data)
    if (cleaned === null) {
      this.tally.add('other-pictures')
      return null
    }
    if (cleaned.data !== data) {
      this.tally.add('picture-data')
      return this.add(cleaned)
    }
    const name = this.nameFor(cleaned)
    this.output.copy(name, cleaned.type, entry)
    return name
  }

  /** Adds what a frame shows of a picture, once for each cut. @returns `null` where it must stay whole */
  cut(entry: ZipEntry, away: CroppedAway): PlacedPicture | null {
    const key = [entry.name, away.left, away.top, away.right, away.bottom].join(' ')
    const known = this.cropped.get(key)
    if (known !== undefined) return known
    const placed = this.cutAnew(entry, away, key)
    this.cropped.set(key, placed)
    return placed
  }

  /** A frame hides some of a picture that cannot be cut. */
  countUncut(): void {
    this.uncut++
  }

  private cutAnew(entry: ZipEntry, away: CroppedAway, key: string): PlacedPicture | null {
    const cleaned = cleanPicture(unpack(entry, this.codec))
    if (cleaned === null) return null
    // Frames are laid on a picture as its points are stored, however it is held.
    const orientation = cleaned.extension === 'jpeg' ? jpegOrientation(cleaned.data) : 1
    const data = withoutOrientation(cleaned.data, orientation)
    const cut = cuttable.has(cleaned.extension) ? this.cutPicture({ key, data, away }) : null
    if (cut === 'whole') return null
    const result = cut === null ? null : cleanPicture(cut.data)
    if (cut === null || result === null) {
      this.countUncut()
      return null
    }
    this.tally.add('cropped-pictures')
    return { name: this.add({ ...result, data: withOrientation(result.data, orientation) }), away: cut.away }
  }

  private add(picture: CleanPicture): string {
    const name = this.nameFor(picture)
    this.output.add(name, picture.type, picture.data)
    return name
  }

  private nameFor({ extension }: CleanPicture): string {
    return `word/media/image${++this.last}.${extension}`
  }
}

/** Kinds made of points. A drawing of lines and a TIFF would have to be drawn anew. */
const cuttable: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif', 'bmp'])
