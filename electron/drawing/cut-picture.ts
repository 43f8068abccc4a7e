import { createCanvas, Image } from '@napi-rs/canvas'
import type { CroppedAway, WantedCut } from '../pack/engine.ts'
import type { PictureCut } from '../work/drawing-calls.ts'

/** The most points that are drawn at once, about 250 MB of memory. */
const mostPoints = 64_000_000
/** Per cent: a photograph coded once more shows no difference. */
const jpegQuality = 93

/**
 * Cuts a picture down to its points within a frame.
 * @returns `whole` where that is all of them, `null` where the picture cannot be read or has too many
 */
export async function cutPicture({ data, away }: WantedCut): Promise<PictureCut> {
  const image = await read(new Image(), data)
  if (image === null) return null
  const box = pointsWithin(image, away)
  if (box.width === image.width && box.height === image.height) return 'whole'
  const cut = createCanvas(box.width, box.height)
  cut.getContext('2d').drawImage(image, -box.left, -box.top)
  const isPhotograph = data[0] === 0xff && data[1] === 0xd8
  const coded = isPhotograph ? cut.toBuffer('image/jpeg', jpegQuality) : cut.toBuffer('image/png')
  return {
    data: new Uint8Array(coded),
    away: {
      left: box.left / image.width,
      top: box.top / image.height,
      right: 1 - (box.left + box.width) / image.width,
      bottom: 1 - (box.top + box.height) / image.height,
    },
  }
}

async function read(image: Image, data: Uint8Array): Promise<Image | null> {
  try {
    image.src = data
    const points = image.width * image.height
    if (points === 0 || points > mostPoints) return null
    await image.decode()
    return image
  } catch {
    // Whatever stands in the way, the answer is the same: this picture stays whole, and the clerk is told.
    return null
  }
}

/** The points that a frame shows, also those it shows in part. */
function pointsWithin({ width, height }: Image, { left, top, right, bottom }: CroppedAway) {
  const [fromX, toX] = [Math.floor(left * width + rounding), Math.ceil((1 - right) * width - rounding)]
  const [fromY, toY] = [Math.floor(top * height + rounding), Math.ceil((1 - bottom) * height - rounding)]
  return { left: fromX, top: fromY, width: Math.max(1, toX - fromX), height: Math.max(1, toY - fromY) }
}

/** Frames are written in hundred-thousandths: so much of a point is none. */
const rounding = 0.05
