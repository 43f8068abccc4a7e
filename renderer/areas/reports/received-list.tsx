import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { longDate, shortDate } from '../../../shared/calendar/iso-date.ts'
import type { PlaceChoice } from '../../../shared/contract/report-views.ts'
import { Mark } from '../../parts/marks.tsx'
import type { Received, Receiving } from './use-receive.ts'
import { counted } from '../../../shared/words/counted.ts'
import './received-list.css'

interface ListProps {
  readonly receiving: Receiving
  /** Opens the report of an item, with what its cover says otherwise. */
  readonly onSettle: (itemId: number) => void
}

/** What became of the files that were dropped, a line each. */
export function ReceivedList({ receiving, onSettle }: ListProps) {
  const { results, isBusy, place, forget } = receiving
  const filed = results.filter(({ kind }) => kind === 'filed').length
  return (
    <section className="received" aria-label="Files that came in">
      <div className="received-head">
        <h2 role="status">
          {isBusy
            ? `Reading ${counted(results.length, 'file')}…`
            : `${filed} of ${counted(results.length, 'file')} found ${filed === 1 ? 'its' : 'their'} item`}
        </h2>
        <Button size="small" disabled={isBusy} onClick={forget}>
          Put away
        </Button>
      </div>
      <ul>
        {results.map((result, index) => (
          <li key={`${index} ${result.fileName}`}>
            <span className="received-file">{result.fileName}</span>
            <Outcome
              result={result}
              isBusy={isBusy}
              onPlace={(choice) => place(index, choice)}
              onSettle={onSettle}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OutcomeProps {
  readonly result: Received
  readonly isBusy: boolean
  readonly onPlace: (choice: PlaceChoice) => void
  readonly onSettle: ListProps['onSettle']
}

function Outcome({ result, isBusy, onPlace, onSettle }: OutcomeProps) {
  switch (result.kind) {
    case 'reading':
      return (
        <Mark shape="half" tone="info">
          Reading the file…
        </Mark>
      )
    case 'refused':
      return (
        <Mark shape="cross" tone="bad">
          {result.words}
        </Mark>
      )
    case 'unplaced':
      return <Unplaced choices={result.choices} isBusy={isBusy} onPlace={onPlace} />
    case 'filed':
      return <Filed result={result} onSettle={onSettle} />
  }
}

interface FiledProps {
  readonly result: Extract<Received, { kind: 'filed' }>
  readonly onSettle: ListProps['onSettle']
}

function Filed({ result, onSettle }: FiledProps) {
  const { places, isSame, differences, publishedOn } = result
  const where = places.map(
    ({ itemNumber, committeeName, meetingOn }) =>
      `item ${itemNumber}, ${committeeName}, ${shortDate(meetingOn)}`,
  )
  return (
    <span className="received-outcome">
      <Mark shape="tick" tone="ok">
        {isSame ? 'The same file was there already: ' : ''}
        {where.join('; ')}
      </Mark>
      {differences > 0 && (
        <Mark shape="alert" tone="warn">
          <button
            type="button"
            className="link-button"
            onClick={() => places[0] !== undefined && onSettle(places[0].itemId)}
          >
            {counted(differences, 'difference')} to settle
          </button>
        </Mark>
      )}
      {publishedOn.map((day) => (
        <Mark key={day} shape="alert" tone="warn">
          That pack was published on {longDate(day)}. The file is kept; it goes out in a supplement or a new
          version.
        </Mark>
      ))}
    </span>
  )
}

function Unplaced({
  choices,
  isBusy,
  onPlace,
}: Omit<OutcomeProps, 'result' | 'onSettle'> & { readonly choices: readonly PlaceChoice[] }) {
  const [chosen, choose] = useState('')
  const choice = choices.find(({ itemId }) => String(itemId) === chosen)
  return (
    <span className="received-outcome">
      <Mark shape="alert" tone="warn">
        {choices.length === 0
          ? 'No agenda asks for a report yet. Nothing was kept.'
          : 'Which item is it for? Nothing is kept until you say.'}
      </Mark>
      {choices.length > 0 && (
        <span className="received-choice">
          <Select size="small" aria-label="Item" value={chosen} onChange={(_, { value }) => choose(value)}>
            <option value="">Choose an item</option>
            {choices.map(({ itemId, itemNumber, title, committeeName, meetingOn }) => (
              <option key={itemId} value={itemId}>
                {`${shortDate(meetingOn)}, ${committeeName}: ${itemNumber}. ${title}`}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            disabled={choice === undefined || isBusy}
            onClick={() => choice && onPlace(choice)}
          >
            File it
          </Button>
        </span>
      )}
    </span>
  )
}
