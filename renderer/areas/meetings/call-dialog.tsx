import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { clashWords } from '../../../shared/calendar/clash-words.ts'
import {
  type IsoDate,
  isClockTime,
  isIsoDate,
  longDateWithWeekday,
} from '../../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { addressText, goTo } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { DayAndTime } from './day-and-time.tsx'
import './call-dialog.css'

/** Calls one meeting outside the year's round, a special one; what its day runs into is said before it is made. */
export function CallDialog({ onClose }: { readonly onClose: () => void }) {
  const committees = useRead('committees.list', {})
  if (committees.isPending) return null
  if (committees.isError || committees.data.length === 0)
    return (
      <ActDialog
        title="Call a meeting"
        act="Call the meeting"
        isReady={false}
        isBusy={false}
        problem={committees.error}
        onAct={onClose}
        onClose={onClose}
        className="call-dialog"
      >
        <p>
          There is no committee yet.{' '}
          <a href={addressText({ screen: 'settings', page: 'committees' })}>Add the first</a> in Settings.
        </p>
      </ActDialog>
    )
  return <CallForm committees={committees.data} onClose={onClose} />
}

interface FormProps {
  readonly committees: readonly CommitteeView[]
  readonly onClose: () => void
}

function CallForm({ committees, onClose }: FormProps) {
  const [committeeId, choose] = useState(committees[0]?.id ?? 0)
  const committee = committees.find(({ id }) => id === committeeId)
  const [day, typeDay] = useState('')
  // A committee's usual time and place stand until something else is typed.
  const [time, typeTime] = useState<string | null>(null)
  const [place, typePlace] = useState<string | null>(null)
  const create = useChange('calendar.create')
  const startsAt = time ?? committee?.startsAt ?? ''
  const venue = (place ?? committee?.venue ?? '').trim()
  const wish = isIsoDate(day)
    ? {
        committeeId,
        heldOn: day,
        startsAt: isClockTime(startsAt) ? startsAt : null,
        venue: venue === '' ? null : venue,
      }
    : null
  const call = (): void => {
    if (wish === null) return
    create.mutate(
      { meetings: [wish] },
      {
        onSuccess: ({ meetingIds: [meetingId] }) => {
          onClose()
          if (meetingId !== undefined) goTo({ screen: 'meeting', meetingId, tab: 'agenda' })
        },
      },
    )
  }
  return (
    <ActDialog
      title="Call a meeting"
      act="Call the meeting"
      isReady={wish !== null}
      isBusy={create.isPending}
      problem={create.error}
      onAct={call}
      onClose={onClose}
      className="call-dialog"
    >
      <Field label="Committee">
        <Select value={String(committeeId)} onChange={(_, { value }) => choose(Number(value))}>
          {committees.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <DayAndTime label="Day" day={day} time={startsAt} onDay={typeDay} onTime={typeTime} />
      <Field label="Place">
        <Input
          value={place ?? committee?.venue ?? ''}
          maxLength={200}
          onChange={(_, { value }) => typePlace(value)}
        />
      </Field>
      {wish === null ? <p className="caption">Choose its day.</p> : <WhatItMeets wish={wish} />}
    </ActDialog>
  )
}

function WhatItMeets({
  wish,
}: {
  readonly wish: RequestOf<'calendar.planOne'> & { readonly heldOn: IsoDate }
}) {
  const planned = useRead('calendar.planOne', wish)
  if (planned.isPending) return <p className="caption">Counting the days…</p>
  if (planned.isError) return <ProblemNotice problem={planned.error} />
  const { clashes, publishBy } = planned.data
  return (
    <div aria-live="polite" className="call-dialog">
      <p>
        {longDateWithWeekday(wish.heldOn)}: its agenda is to be published by{' '}
        <b>{longDateWithWeekday(publishBy)}</b>.
      </p>
      {clashes.map((clash) => (
        <p key={clashWords(clash)}>
          <Mark shape="alert" tone="warn">
            {clashWords(clash)}
          </Mark>
        </p>
      ))}
    </div>
  )
}
