import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { ReportRow } from '../../../shared/contract/report-views.ts'
import { signOffKinds, type SignOffKind } from '../../../shared/reports/report.ts'
import { useChange } from '../../client/use-change.ts'
import { Mark } from '../../parts/marks.tsx'
import { whichOf } from './which-of.ts'

const names: Readonly<Record<SignOffKind, string>> = { finance: 'Finance', legal: 'Legal' }

/** Who signed the report off for finance and for legal. */
export function SignOffs({ row }: { readonly row: ReportRow }) {
  return (
    <section aria-label="Sign-offs" className="sign-offs">
      <h3>Signed off</h3>
      {signOffKinds.map((kind) => (
        <SignOffLine key={kind} row={row} kind={kind} />
      ))}
    </section>
  )
}

function SignOffLine({ row, kind }: { readonly row: ReportRow; readonly kind: SignOffKind }) {
  const sign = useChange('reports.signOff')
  const [name, setName] = useState('')
  const signed = row.signOffs.find((each) => each.kind === kind)
  const keep = (signedBy: string | null): void => sign.mutate({ which: whichOf(row), kind, signedBy })
  if (signed)
    return (
      <p className="sign-off">
        <Mark shape="tick" tone="ok">
          {names[kind]}: {signed.signedBy}, {longDate(signed.signedOn)}
        </Mark>
        <Button size="small" appearance="subtle" disabled={sign.isPending} onClick={() => keep(null)}>
          Take back
        </Button>
      </p>
    )
  return (
    <form
      className="sign-off"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') keep(name.trim())
      }}
    >
      <Field label={`${names[kind]}, signed off by`} size="small" className="grow">
        <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button size="small" type="submit" disabled={name.trim() === '' || sign.isPending}>
        Note it
      </Button>
    </form>
  )
}
