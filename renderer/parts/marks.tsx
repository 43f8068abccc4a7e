import type { ReactNode } from 'react'
import './marks.css'

/** What a mark's colour says again; the word and the shape have said it already. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'none' | 'plain' | 'exempt'

/** Shapes that can be told apart without colour. */
export type Shape =
  'tick' | 'cross' | 'alert' | 'half' | 'toCome' | 'ring' | 'lozenge' | 'speech' | 'info' | 'padlock' | 'page'

interface Props {
  readonly shape: Shape
  readonly tone: Tone
  readonly children: ReactNode
}

/** Shape and word together; never the shape alone. */
export function Mark({ shape, tone, children }: Props) {
  return (
    <span className={`mark mark-${tone}`}>
      <MarkShape shape={shape} />
      <span>{children}</span>
    </span>
  )
}

/** The shape alone, for places where the word stands beside it already. */
export function MarkShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg className="mark-shape" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[shape]}
    </svg>
  )
}

/** Padlock and paragraphs: "¶3". Pink is for exempt papers and nothing else. */
export function ExemptMark({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const list = paragraphs.join(', ')
  return (
    <span className="exempt-mark">
      <MarkShape shape="padlock" />
      <span aria-hidden="true">{list === '' ? 'Exempt' : `¶${list}`}</span>
      <span className="spoken">{list === '' ? 'exempt' : `exempt, paragraph ${list}`}</span>
    </span>
  )
}

const ground = 'var(--mark-ground, var(--canvas))'

const drawings: Readonly<Record<Shape, ReactNode>> = {
  tick: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.7" fill="none" stroke={ground} strokeWidth="1.7" />
    </>
  ),
  cross: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="m5.3 5.3 5.4 5.4M10.7 5.3l-5.4 5.4" stroke={ground} strokeWidth="1.7" />
    </>
  ),
  alert: (
    <>
      <path d="M8 1 15.5 14.5H.5z" fill="currentColor" />
      <path d="M8 6v4M8 12.3v.01" stroke={ground} strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.800a6.200 6.200 0 0 1 0 12.400z" fill="currentColor" />
    </>
  ),
  toCome: (
    <circle
      cx="8"
      cy="8"
      r="6.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2.3"
    />
  ),
  ring: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  lozenge: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="currentColor" />,
  speech: (
    <path
      d="M2 2.500h12v8.500H8L4.500 14v-3H2z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7.300v4M8 4.900v.01" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  padlock: (
    <>
      <rect x="3" y="7" width="10" height="7.5" rx="1" fill="currentColor" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  page: (
    <path
      d="M4 1.500h5.500L12.500 4.500v10h-8.500zM9.500 1.500v3h3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
  ),
}
