import { Button } from '@fluentui/react-components'
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons'
import { type CoverQuestion, usualQuestions } from '../../../shared/reports/report-form.ts'
import { KeptField } from './kept-field.tsx'

interface Props {
  readonly questions: readonly CoverQuestion[]
  readonly onKeep: (questions: readonly CoverQuestion[]) => void
}

/** What each question fills in the register. */
const about: Readonly<Record<CoverQuestion['field'], string>> = {
  outcomes: 'Outcomes of the corporate plan',
  extraSpending: 'Extra spending',
  howMuch: 'How much',
  sourceOfFunding: 'Source of funding',
  chamberlainAgreed: 'Agreed with finance',
}

/** The questions between the subject and the author on the cover that a report's author is sent. */
export function CoverQuestions({ questions, onKeep }: Props) {
  const missing = usualQuestions.filter(({ field }) => !questions.some((one) => one.field === field))
  const changed = (place: number, change: Partial<CoverQuestion>): void =>
    onKeep(questions.map((one, other) => (other === place ? { ...one, ...change } : one)))
  return (
    <section className="settings-form card" aria-label="Questions on the cover">
      <h2>Questions on the cover</h2>
      <p className="caption">
        They stand on the Word file that an author is sent. Answers are read back wherever the author leaves
        them, and from covers with earlier words too.
      </p>
      <ol className="questions">
        {questions.map((question, place) => (
          <li key={question.field} className="question">
            <div className="question-head">
              <h3 className="grow">{about[question.field]}</h3>
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                disabledFocusable={place === 0}
                aria-label={`Move up, ${about[question.field]}`}
                onClick={() => onKeep(swapped(questions, place, place - 1))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownRegular />}
                disabledFocusable={place === questions.length - 1}
                aria-label={`Move down, ${about[question.field]}`}
                onClick={() => onKeep(swapped(questions, place, place + 1))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Leave out, ${about[question.field]}`}
                onClick={() => onKeep(questions.filter((_, other) => other !== place))}
              />
            </div>
            <KeptField
              label="Question"
              maxLength={300}
              value={question.question}
              onKeep={(text) => text !== '' && changed(place, { question: text })}
            />
            <KeptField
              label="Asks for"
              maxLength={200}
              hint={`Stands in the answer’s place: [insert ${question.prompt}]`}
              value={question.prompt}
              onKeep={(text) => text !== '' && changed(place, { prompt: text })}
            />
          </li>
        ))}
        {questions.length === 0 && <li className="caption">The cover asks nothing of its own.</li>}
      </ol>
      <div className="settings-row">
        {missing.map((question) => (
          <Button
            key={question.field}
            size="small"
            icon={<AddRegular />}
            onClick={() => onKeep([...questions, question])}
          >
            {about[question.field]}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** Two neighbours in each other's place; nothing happens at the ends. */
function swapped(questions: readonly CoverQuestion[], from: number, to: number): readonly CoverQuestion[] {
  const [one, other] = [questions[from], questions[to]]
  return one === undefined || other === undefined ? questions : questions.with(from, other).with(to, one)
}
