import { useEffect, useRef, useState } from 'react'
import { useAppearance } from '../../theme/appearance.ts'
import { drawingQueue } from './drawing-queue.ts'
import './pdf-page.css'

interface Props {
  readonly url: string
  /** Physical page in the file, from 1. */
  readonly sheet: number
  readonly widthPx: number
  /** Whether its text can be selected and copied. */
  readonly selectable?: boolean
}

/** Two at a time keeps both processor cores of an office computer busy and the window quick. */
const whenFree = drawingQueue(2)

/** `--paper` of the theme: paper is never inverted, only dimmed. */
const lightPaper = '#ffffff'
const darkPaper = '#edeeec'

type Progress = 'waiting' | 'drawn' | 'unreadable'

/** A page of a PDF. Its outline stands at once; the picture follows when it is drawn. */
export function PdfPage({ url, sheet, widthPx, selectable = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const textLayer = useRef<HTMLDivElement>(null)
  const [progress, setProgress] = useState<Progress>('waiting')
  const { dark } = useAppearance()

  useEffect(() => {
    const stop = new AbortController()
    const draw = async (): Promise<void> => {
      if (canvas.current === null) return
      const background = dark ? darkPaper : lightPaper
      const target = { canvas: canvas.current, textLayer: textLayer.current, widthPx, background }
      try {
        const { drawPage } = await import('./pdf-engine.ts')
        await drawPage(url, sheet, target, stop.signal)
        setProgress('drawn')
      } catch {
        // Scrolled away or closed before it was drawn: nobody is waiting for it any more.
        if (!stop.signal.aborted) setProgress('unreadable')
      }
    }
    whenFree(draw, stop.signal)
    return () => stop.abort()
  }, [url, sheet, widthPx, dark])

  return (
    <span className={`pdf-page pdf-page-${progress}`}>
      <canvas ref={canvas} aria-hidden="true" />
      {selectable && <div ref={textLayer} className="pdf-text" lang="en-GB" />}
      {progress === 'unreadable' && <span className="pdf-page-words">This page cannot be shown.</span>}
    </span>
  )
}
