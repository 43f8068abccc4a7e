import type { CroppedAway } from '../engine.ts'
import { attributeOf, childOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { setAttribute, type Part } from './part.ts'
import { parentOf } from './restore-properties.ts'

/**
 * Cuts a picture down to what its frame shows: the rest would be one click away in Word (`a:srcRect`, ISO/IEC 29500-1,
 * 20.1.8.55; in the older language `cropleft` and its like, ISO/IEC 29500-4, 19.1.2.11). The frame then shows all that is
 * left, but for fractions of a point.
 */
export function cutToFrame(part: Part, index: number): void {
  const { tape, copy } = part
  const frame = nameOf(tape, index) === 'v:imagedata' ? frameOfOlder(tape, index) : frameOf(tape, index)
  const relationship = attributeOf(tape, index, frame?.named ?? '')
  if (frame === null || relationship === null) return
  const known = copy.source.relationships(part.name).get(valueOf(tape, index, frame.named) ?? '')
  if (known === undefined || known.isExternal) return
  const away = awayFrom(sharesOf(tape, frame))
  if (away === null || frame.hidesByFill) copy.pictures.countUncut()
  if (away === null || Object.values(away).every((share) => share === 0)) return
  const cut = copy.cutPicture(part, known, away)
  if (cut === null) return
  part.leads.set(index, cut.id)
  for (const [side, share] of Object.entries(leftOver(sharesOf(tape, frame), cut.away)))
    setAttribute(part, frame.index, frame.sides[side as keyof CroppedAway], frame.write(share))
}

/** Where a frame is written, and how. */
interface Frame {
  /** The relationship to the picture. */
  readonly named: 'r:embed' | 'r:id' | 'o:relid'
  /** The tag that has the sides. */
  readonly index: number
  readonly sides: Readonly<Record<keyof CroppedAway, string>>
  /** Whether the picture is spread beyond its shape or laid as tiles. */
  readonly hidesByFill: boolean
  readonly read: (written: string) => number
  readonly write: (share: number) => string
}

function frameOf(tape: Tape, blip: number): Frame | null {
  const fill = parentOf(tape, blip)
  const index = fill < 0 ? -1 : childOf(tape, fill, 'a:srcRect')
  const hidesByFill = fill >= 0 && spreadsBeyond(tape, fill)
  if (index < 0 && !hidesByFill) return null
  return {
    named: 'r:embed',
    index: index < 0 ? blip : index,
    sides: { left: 'l', top: 't', right: 'r', bottom: 'b' },
    hidesByFill,
    read: (written) => Number.parseFloat(written) / (written.endsWith('%') ? 100 : 100_000),
    write: (share) => String(Math.round(share * 100_000)),
  }
}

function frameOfOlder(tape: Tape, index: number): Frame {
  return {
    named: valueOf(tape, index, 'r:id') === null ? 'o:relid' : 'r:id',
    index,
    sides: { left: 'cropleft', top: 'croptop', right: 'cropright', bottom: 'cropbottom' },
    hidesByFill: false,
    read: (written) => Number.parseFloat(written) / (/f$/i.test(written) ? 65_536 : 1),
    write: (share) => `${Math.round(share * 65_536)}f`,
  }
}

/** A picture that is stretched further than its shape is cut off at the shape's edge. */
function spreadsBeyond(tape: Tape, fill: number): boolean {
  const stretch = childOf(tape, fill, 'a:stretch')
  const rectangle = stretch < 0 ? -1 : childOf(tape, stretch, 'a:fillRect')
  if (rectangle < 0) return false
  return ['l', 't', 'r', 'b'].some((side) => (valueOf(tape, rectangle, side) ?? '').startsWith('-'))
}

/** The frame's sides as written: a negative one leaves room round the picture. */
function sharesOf(tape: Tape, { index, sides, read }: Frame): CroppedAway {
  const share = (side: keyof CroppedAway): number => {
    const found = read(valueOf(tape, index, sides[side]) ?? '0')
    return Number.isFinite(found) ? found : 0
  }
  return { left: share('left'), top: share('top'), right: share('right'), bottom: share('bottom') }
}

/** What the frame hides of the picture; `null` where its sides cross, as then nobody knows what is shown. */
function awayFrom({ left, top, right, bottom }: CroppedAway): CroppedAway | null {
  if (left + right >= 1 || top + bottom >= 1) return null
  const hidden = (share: number): number => Math.max(0, share)
  return { left: hidden(left), top: hidden(top), right: hidden(right), bottom: hidden(bottom) }
}

/** The frame as shares of the picture that is left. */
function leftOver(shares: CroppedAway, cut: CroppedAway): CroppedAway {
  const width = 1 - cut.left - cut.right
  const height = 1 - cut.top - cut.bottom
  return {
    left: rounded((shares.left - cut.left) / width),
    top: rounded((shares.top - cut.top) / height),
    right: rounded((shares.right - cut.right) / width),
    bottom: rounded((shares.bottom - cut.bottom) / height),
  }
}

/** Frames are written in parts of 65,536 or 100,000: what is less than a few of those was none. */
const rounded = (share: number): number => (Math.abs(share) < 0.00005 ? 0 : share)
