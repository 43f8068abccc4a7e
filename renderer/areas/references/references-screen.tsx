import '../../parts/register.css'
import { FlagRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReferenceRegister, RegisterView } from '../../../shared/contract/reference-views.ts'
import type { RegisterAudience } from '../../../shared/contract/register-audience.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AddReferenceDialog } from './add-reference-dialog.tsx'
import { printedWords } from './audience-words.ts'
import { CountsPanel } from './counts-panel.tsx'
import { PrintHead } from './print-head.tsx'
import { chartedCommittee, firstView, shownReferences } from './reference-rows.ts'
import { ReferencesList } from './references-list.tsx'
import { RegisterHead } from './register-head.tsx'
import { SheetsDialog } from './sheets-dialog.tsx'
import { usePrinting } from './use-printing.ts'
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
  const { audience, at, print } = usePrinting()
  const [view, setView] = useState<RegisterView>(firstView)
  const [openId, setOpenId] = useState<number | null>(null)
  const [asked, ask] = useState<'add' | 'sheets' | null>(null)
  const [isCharted, setCharted] = useState(false)
  useShortcut({ key: 'n', alt: true }, () => ask('add'))
  useShortcut({ key: 'z', ctrl: true, leavesFields: true }, editing.undo)
  useShortcut({ key: 'y', ctrl: true, leavesFields: true }, editing.redo)
  const { references, committees, today } = register
  const shown = shownReferences(references, view)
  const { call } = useClient()
  const printing = useMutation<void, Problem, RegisterAudience>({
    mutationFn: async (wanted) => {
      if (wanted === 'public') await call('references.forPublic', { referenceIds: shown.map(({ id }) => id) })
      print(wanted)
    },
  })
  useShortcut({ key: 'p', ctrl: true }, () => printing.mutate('public'))
  const charted = isCharted ? chartedCommittee(register, view.committeeId) : null
  return (
    <div className={audience === 'public' ? 'register refs refs-for-public' : 'register refs'}>
      <PrintHead
        audience={audience}
        words={printedWords(shown, view, committees, audience)}
        today={today}
        at={at}
      />
      <RegisterHead
        register={register}
        committeeId={view.committeeId}
        shown={shown}
        editing={editing}
        isCharted={isCharted}
        onChart={() => setCharted(!isCharted)}
        onPrint={printing.mutate}
        onSheets={() => ask('sheets')}
        onAdd={() => ask('add')}
      />
      {printing.error && (
        <div className="register-notice">
          <ProblemNotice problem={printing.error} onDismiss={printing.reset} />
        </div>
      )}
      {editing.problem !== null && (
        <div className="register-notice">
          <ProblemNotice problem={editing.problem} onDismiss={editing.forget} />
        </div>
      )}
      <p className="spoken" role="status">
        {editing.spoken}
      </p>
      {charted !== null && <CountsPanel committee={charted} onClose={() => setCharted(false)} />}
      {references.length === 0 ? (
        <div className="screen-body">
          <Empty icon={<FlagRegular />} title="Nothing is outstanding">
            <p>The committees have had an answer to everything they asked. Add what the next one asks for.</p>
          </Empty>
        </div>
      ) : (
        <ReferencesList
          register={register}
          shown={shown}
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
          onAdded={({ id, number }) => {
            ask(null)
            editing.say(`${number} is added.`)
            setOpenId(id)
          }}
        />
      )}
      {asked === 'sheets' && <SheetsDialog register={register} onClose={() => ask(null)} />}
    </div>
  )
}
