import type { ShownMeasures } from '../../../shared/contract/measure-views.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { addressText } from '../../parts/address.ts'
import { slipWords, wrongWords } from './measures-words.ts'

interface Props {
  readonly shown: ShownMeasures
  readonly onBuild: () => void
  readonly onClose: () => void
}

/** What a report would print though the figures say otherwise, each with the way to where it is mended. */
export function WrongSentencesDialog({ shown: { measures, period }, onBuild, onClose }: Props) {
  const faulty = measures.filter(({ wrong }) => wrong.length > 0)
  const count = faulty.reduce((sum, { wrong }) => sum + wrong.length, 0)
  return (
    <ActDialog
      title={wrongWords(count)}
      act="Build it all the same"
      isReady
      isBusy={false}
      problem={null}
      onAct={onBuild}
      onClose={onClose}
      className="wrong-sentences"
    >
      <p>{count === 1 ? 'The report prints it as it is.' : 'The report prints them as they are.'}</p>
      <ul>
        {faulty.map(({ id, code, title, wrong }) => (
          <li key={id}>
            <a href={addressText({ screen: 'measure', measureId: id, period })}>
              Mend {code} {title}
            </a>
            {wrong.map((sentence) => (
              <p key={sentence.text} className="measure-wrong">
                <q>{sentence.text}</q> {slipWords(sentence)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </ActDialog>
  )
}
