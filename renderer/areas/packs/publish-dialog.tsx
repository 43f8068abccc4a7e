import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { PublishingPreview } from '../../../shared/contract/publication-views.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import { useChange } from '../../client/use-change.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

interface Props {
  readonly packId: number
  readonly preview: PublishingPreview
}

/** Asks once, as publishing cannot be undone: what will be true afterwards, and what it means for the days. */
export function PublishDialog({ packId, preview }: Props) {
  const { version, supplement, hindrances, words, inPlaceOf } = preview
  const name = supplement === null ? `version ${version}` : supplementName(supplement)
  const publish = useChange('publications.publish')
  const [knows, setKnows] = useState(false)
  const [reason, setReason] = useState('')
  const isLate = words.tone === 'bad'
  const isReady =
    hindrances.length === 0 && (!isLate || knows) && (inPlaceOf === null || reason.trim() !== '')
  return (
    <Dialog modalType="alert" onOpenChange={() => publish.reset()}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary">Publish…</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Publish {name}?</DialogTitle>
          <DialogContent className="publish-dialog">
            <p>It is then locked; later papers become supplements. It cannot be unpublished.</p>
            {hindrances.length > 0 && (
              <Notice tone="bad" title="First there is something to put right">
                {hindrances.map((hindrance) => (
                  <p key={hindrance}>{hindrance}</p>
                ))}
              </Notice>
            )}
            <Notice tone={words.tone} title={words.title}>
              {words.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
            {isLate && (
              <Checkbox
                label="I know; publish all the same"
                checked={knows}
                onChange={(_, { checked }) => setKnows(checked === true)}
              />
            )}
            {inPlaceOf !== null && (
              <Field
                label={`Why it takes the place of version ${inPlaceOf.version}`}
                hint="Printed on the proof of publication. That version stays in the records."
                required
              >
                <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
              </Field>
            )}
            {publish.error && <ProblemNotice problem={publish.error} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Not yet</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabled={!isReady || publish.isPending}
              onClick={() =>
                publish.mutate({
                  packId,
                  acceptsLate: knows,
                  reason: inPlaceOf === null ? null : reason.trim(),
                })
              }
            >
              {publish.isPending ? 'Publishing…' : `Publish ${name}`}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
