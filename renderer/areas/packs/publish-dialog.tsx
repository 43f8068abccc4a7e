import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { PublishingPreview } from '../../../shared/contract/publication-views.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { Notice } from '../../parts/notice.tsx'

interface Props {
  readonly packId: number
  readonly preview: PublishingPreview
}

/** Asks once, as publishing cannot be undone: what will be true afterwards, and what it means for the days. */
export function PublishDialog({ packId, preview }: Props) {
  const { version, supplement, hindrances, words, inPlaceOf } = preview
  const name = supplement === null ? `version ${version}` : supplementName(supplement)
  const publish = useChange('publications.publish')
  const [isAsking, ask] = useState(false)
  const [knows, setKnows] = useState(false)
  const [reason, setReason] = useState('')
  const isLate = words.tone === 'bad'
  const isReady =
    hindrances.length === 0 && (!isLate || knows) && (inPlaceOf === null || reason.trim() !== '')
  const act = (): void =>
    publish.mutate({ packId, acceptsLate: knows, reason: inPlaceOf === null ? null : reason.trim() })
  return (
    <>
      <Button appearance="primary" onClick={() => ask(true)}>
        Publish…
      </Button>
      {isAsking && (
        <ActDialog
          title={`Publish ${name}?`}
          act={publish.isPending ? 'Publishing…' : `Publish ${name}`}
          isReady={isReady}
          isBusy={publish.isPending}
          problem={publish.error}
          onAct={act}
          onClose={() => {
            publish.reset()
            ask(false)
          }}
          className="publish-dialog"
        >
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
        </ActDialog>
      )}
    </>
  )
}
