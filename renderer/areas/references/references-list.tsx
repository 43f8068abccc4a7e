import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type {
  ReferenceRegister,
  RegisteredReference,
  RegisterView,
} from '../../../shared/contract/reference-views.ts'
import { DischargeDialog } from './discharge-dialog.tsx'
import { GapsNote } from './gaps-note.tsx'
import { ManyBar } from './many-bar.tsx'
import { ReferenceDrawer } from './reference-drawer.tsx'
import { firstView, shownReferences } from './reference-rows.ts'
import { ReferenceTable } from './reference-table.tsx'
import { RegisterFilter } from './register-filter.tsx'
import type { RegisterEditing } from './use-register.ts'

interface Props {
  readonly register: ReferenceRegister
  readonly shown: readonly RegisteredReference[]
  readonly view: RegisterView
  readonly onView: (change: Partial<RegisterView>) => void
  readonly openId: number | null
  readonly onOpen: (referenceId: number | null) => void
  readonly editing: RegisterEditing
}

/** The register's rows as the clerk asks for them, what can be done to many at once, and the story of one beside them. */
export function ReferencesList({ register, shown, view, onView, openId, onOpen, editing }: Props) {
  const [selected, select] = useState<ReadonlySet<number>>(new Set())
  const [discharging, discharge] = useState<readonly number[]>([])
  const { references, committees, today } = register
  const open = references.find(({ id }) => id === openId) ?? null
  // What a filter or a discharge has taken out of sight is not changed with the rest.
  const chosen = shown.filter(({ id }) => selected.has(id))
  const onDischarge = references.filter(({ id }) => discharging.includes(id))
  return (
    <>
      <RegisterFilter register={register} view={view} onView={onView} onSaid={editing.say} />
      <div className="register-panes">
        {shown.length === 0 ? (
          <NoneShown register={register} view={view} onView={onView} />
        ) : (
          <ReferenceTable
            rows={shown}
            committees={committees}
            view={view}
            onView={onView}
            openId={openId}
            onOpen={(id) => onOpen(id === openId ? null : id)}
            selected={selected}
            onSelect={select}
            editing={editing}
          />
        )}
        {open && (
          <ReferenceDrawer
            key={open.id}
            reference={open}
            committee={committees.find(({ id }) => id === open.committeeId)}
            today={today}
            editing={editing}
            onDischarge={() => discharge([open.id])}
            onClose={() => onOpen(null)}
          />
        )}
      </div>
      {chosen.length > 0 ? (
        <ManyBar
          key={chosen.map(({ id }) => id).join()}
          chosen={chosen}
          editing={editing}
          onDischarge={() => discharge(chosen.map(({ id }) => id))}
          onClear={() => select(new Set())}
        />
      ) : (
        <footer className="register-foot">
          <span role="status" className="figures">
            {shown.length} of {references.length} shown
          </span>
          <span className="grow" />
          <GapsNote committees={committees} committeeId={view.committeeId} />
        </footer>
      )}
      {onDischarge.length > 0 && (
        <DischargeDialog
          references={onDischarge}
          committees={committees}
          editing={editing}
          onClose={() => discharge([])}
        />
      )}
    </>
  )
}

/** Words that stand in the register, though not among what the view shows, are not denied. */
function NoneShown({ register: { references }, view, onView }: Pick<Props, 'register' | 'view' | 'onView'>) {
  const { typed, sort, descending } = view
  const everywhere: RegisterView = { ...firstView, question: 'all', typed, sort, descending }
  const elsewhere = typed.trim() === '' ? 0 : shownReferences(references, everywhere).length
  if (elsewhere === 0)
    return (
      <p className="register-none">
        No reference answers to that. Searched all {references.length} references.
      </p>
    )
  return (
    <p className="register-none">
      None of those chosen says that, but{' '}
      {elsewhere === 1 ? '1 other reference does' : `${elsewhere} other references do`}.{' '}
      <Button size="small" onClick={() => onView(everywhere)}>
        Search all
      </Button>
    </p>
  )
}
