import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { PaperView } from '../../../shared/contract/views.ts'
import { whenText } from '../../parts/times.ts'
import { ChangesChoice } from './changes-choice.tsx'

interface Props {
  readonly paper: PaperView
  /** "Appendix 2"; `null` for the item's paper itself. */
  readonly label: string | null
  readonly today: IsoDate
  /** Whether the public gets it, so that its tracked changes matter. */
  readonly isPublic: boolean
}

/** What is known of a paper: "Warden review v3.docx · version 3, 9.12 am · 12 sides", and what was noticed in it. */
export function PaperFacts({ paper, label, today, isPublic }: Props) {
  const { fileName, version, receivedAt, sides, findings } = paper
  const counted = sides === null ? 'being counted' : `${sides} ${sides === 1 ? 'side' : 'sides'}`
  const name = label === null ? fileName : `${label}: ${fileName}`
  return (
    <>
      <p className="caption figures">
        {[name, `version ${version}, ${whenText(receivedAt, today)}`, counted].join(' · ')}
      </p>
      {findings.map((finding) => (
        <p key={finding} className="caption">
          {finding}
        </p>
      ))}
      {isPublic && <ChangesChoice paper={paper} />}
    </>
  )
}
