import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  Input,
  OverlayDrawer,
  Textarea,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { PlannedItem } from '../../../shared/agenda/agenda.ts'
import { type PageRange, pageRangeText } from '../../../shared/agenda/page-ranges.ts'
import { findingNames, titleFindings } from '../../../shared/agenda/title-lint.ts'
import { isIsoDate, longDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import { datesIn } from '../../../shared/calendar/printed-dates.ts'
import type { AgendaView } from '../../../shared/contract/agenda-views.ts'
import { ExemptMark, Mark } from '../../parts/marks.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { ParagraphChoice } from './paragraph-choice.tsx'
import { PublicSight } from './public-sight.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'
import './exempt-panel.css'

interface Props {
  readonly item: PlannedItem
  readonly range: PageRange | null
  readonly editing: AgendaEditing
  readonly onClose: () => void
}

/** Why an item is exempt, for how long and who says so, and what the public will see of it, word for word. */
export function ExemptPanel({ item, range, editing, onClose }: Props) {
  const { schedule, items, names } = editing.view
  const [paragraphs, choose] = useState(item.exemptParagraphs)
  const [publicInterest, setInterest] = useState(item.publicInterest ?? '')
  const [reviewOn, setReview] = useState(asWritten(item.reviewOn))
  const [decidedBy, setDecidedBy] = useState(item.decidedBy ?? '')
  const findings = titleFindings(item.title, names)
  const save = async (): Promise<void> => {
    const exemption = {
      paragraphs,
      publicInterest: orNull(publicInterest),
      reviewOn: dayOrWords(reviewOn),
      decidedBy: orNull(decidedBy),
    }
    const says = ({ items: now }: AgendaView): string => {
      const moved = now.find(({ id }) => id === item.id) ?? item
      return `Item ${itemLabel(moved)} is exempt`
    }
    if ((await editing.tryTake({ kind: 'exempt', itemId: item.id, exemption }, says)) !== null) onClose()
  }
  return (
    <OverlayDrawer
      open
      position="end"
      className="exempt-panel"
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
          }
        >
          <span className="exempt-panel-title">
            <ExemptMark paragraphs={[]} /> {itemLabel(item)} {item.title}
          </span>
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className="exempt-panel-body">
        {editing.problem !== null && <ProblemNotice problem={editing.problem} onDismiss={editing.forget} />}
        <ParagraphChoice schedule={schedule} chosen={paragraphs} onChange={choose} />
        {paragraphs.length === 0 && <p className="caption">Choose at least one paragraph.</p>}
        <Field
          label="Why does the public interest favour keeping this exempt?"
          {...(schedule.interestTest === null ? {} : { hint: `${schedule.interestTest} asks.` })}
        >
          <Textarea
            value={publicInterest}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => setInterest(value)}
          />
        </Field>
        <div className="exempt-panel-pair">
          <Field label="Review on" hint={reviewHint(reviewOn)}>
            <Input
              value={reviewOn}
              placeholder="1 December 2025"
              onChange={(_, { value }) => setReview(value)}
            />
          </Field>
          <Field label="Decided by">
            <Input
              value={decidedBy}
              placeholder="Monitoring Officer"
              onChange={(_, { value }) => setDecidedBy(value)}
            />
          </Field>
        </div>
        <PublicSight
          item={item}
          paragraphs={paragraphs}
          items={items}
          schedule={schedule}
          pages={range && pageRangeText(range)}
        />
        {findings.length === 0 ? (
          <Mark shape="tick" tone="ok">
            The title names no person, address or amount
          </Mark>
        ) : (
          findings.map(({ what, words }) => (
            <Mark key={words} shape="alert" tone="warn">
              The title seems to name {findingNames[what]}: “{words}”
            </Mark>
          ))
        )}
      </DrawerBody>
      <DrawerFooter className="exempt-panel-foot">
        <span className="caption grow">Whether it is exempt is for your monitoring officer to decide.</span>
        <Button onClick={onClose}>Not yet</Button>
        <Button appearance="primary" disabledFocusable={paragraphs.length === 0} onClick={() => void save()}>
          Done
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  )
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim())

/** A day is kept as one however it is typed, so that it can fall due; what is no day is kept in the clerk's words. */
function dayOrWords(typed: string): string | null {
  const [only, another] = datesIn(typed)
  return only !== undefined && another === undefined && only.text === typed.trim() ? only.date : orNull(typed)
}

function asWritten(reviewOn: string | null): string {
  return reviewOn !== null && isIsoDate(reviewOn) ? longDate(reviewOn) : (reviewOn ?? '')
}

function reviewHint(typed: string): string {
  const day = dayOrWords(typed)
  return day !== null && isIsoDate(day) ? longDateWithWeekday(day) : 'A day, or the event that ends it'
}
