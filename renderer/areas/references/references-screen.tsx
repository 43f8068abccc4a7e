import { Button } from '@fluentui/react-components'
import { ArrowRedoRegular, ArrowUndoRegular, FlagRegular, PrintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { ReferenceRegister, RegisterView } from '../../../shared/contract/reference-views.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AddReferenceDialog } from './add-reference-dialog.tsx'
import { firstLine, firstView } from './reference-rows.ts'
import { ReferencesList } from './references-list.tsx'
import { SheetsDialog } from './sheets-dialog.tsx'
import { useRegister } from './use-register.ts'
import './references-screen.css'

/** What committees still wait for. */
export function ReferencesScreen() {
  const register = useRead('references.register', {})
  usePageTitle('References')
  if (register.isPending) return <Waiting rows={10}>Reading the references…</Waiting>
  if (register.isError)
    return (
      <div className="screen-body">
        <ProblemNotice problem={register.error} onRetry={() => void register.refetch()} />
      </div>
    )
  return <Register register={register.data} />
}

function Register({ register }: { readonly register: ReferenceRegister }) {
  const editing = useRegister(register)
  const [view, setView] = useState<RegisterView>(firstView)
  const [openId, setOpenId] = useState<number | null>(null)
  const [asked, ask] = useState<'add' | 'sheets' | null>(null)
  useShortcut({ key: 'n', alt: true }, () => ask('add'))
  useShortcut({ key: 'z', ctrl: true, leavesFields: true }, editing.undo)
  useShortcut({ key: 'y', ctrl: true, leavesFields: true }, editing.redo)
  useShortcut({ key: 'p', ctrl: true }, () => print())
  const { undo, redo } = register
  return (
    <div className="refs">
      <header className="refs-head">
        <div className="grow">
          <h1>Outstanding references</h1>
          <p className="caption figures">{firstLine(register, view.committeeId)}</p>
        </div>
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={undo === null ? 'Nothing to undo' : `Undo: ${undo.label}`}
          title={undo === null ? 'Nothing to undo' : `Undo: ${undo.label}`}
          aria-keyshortcuts="Control+Z"
          disabledFocusable={undo === null}
          onClick={editing.undo}
        />
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={redo === null ? 'Nothing to redo' : `Redo: ${redo.label}`}
          title={redo === null ? 'Nothing to redo' : `Redo: ${redo.label}`}
          aria-keyshortcuts="Control+Y"
          disabledFocusable={redo === null}
          onClick={editing.redo}
        />
        <Button
          appearance="subtle"
          icon={<PrintRegular />}
          aria-keyshortcuts="Control+P"
          onClick={() => print()}
        >
          Print
        </Button>
        <Button onClick={() => ask('sheets')}>Owners’ sheets…</Button>
        <Button appearance="primary" aria-keyshortcuts="Alt+N" onClick={() => ask('add')}>
          Add reference
        </Button>
      </header>
      {editing.problem !== null && (
        <div className="refs-notice">
          <ProblemNotice problem={editing.problem} onDismiss={editing.forget} />
        </div>
      )}
      <p className="spoken" role="status">
        {editing.spoken}
      </p>
      {register.references.length === 0 ? (
        <div className="screen-body">
          <Empty icon={<FlagRegular />} title="Nothing is outstanding">
            <p>The committees have had an answer to everything they asked. Add what the next one asks for.</p>
          </Empty>
        </div>
      ) : (
        <ReferencesList
          register={register}
          view={view}
          onView={(change) => setView((now) => ({ ...now, ...change }))}
          openId={openId}
          onOpen={setOpenId}
          editing={editing}
        />
      )}
      {asked === 'add' && (
        <AddReferenceDialog
          register={register}
          onClose={() => ask(null)}
          onAdded={({ id }) => {
            ask(null)
            setOpenId(id)
          }}
        />
      )}
      {asked === 'sheets' && <SheetsDialog register={register} onClose={() => ask(null)} />}
    </div>
  )
}
