import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ShownMeasures } from '../../../shared/contract/measure-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useRead } from '../../client/use-read.ts'
import { FileInput } from '../../parts/file-input.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanFileDialog } from './plan-file-dialog.tsx'

interface Props {
  readonly shown: ShownMeasures
  readonly onAdd: () => void
}

/** What a plan is made of: its measures, its own words, its file. */
export function PlanMenu({ shown, onAdd }: Props) {
  const { bridge } = useClient()
  const office = useRead('office.read', {})
  const input = useRef<HTMLInputElement>(null)
  const [isPlanning, setPlanning] = useState(false)
  const chosen = useMutation<string, Problem, File>({
    mutationFn: async (file) => bridge.takeFile(file.name, await file.arrayBuffer()),
  })
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>Plan and measures</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem secondaryContent="Alt+N" onClick={onAdd}>
              Add a measure…
            </MenuItem>
            <MenuItem onClick={() => setPlanning(true)}>Write the plan and its priorities…</MenuItem>
            <MenuItem onClick={() => input.current?.click()}>Bring in a plan’s file…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <FileInput
        ref={input}
        choose="one"
        accept=".json"
        onFiles={([file]) => {
          if (file) chosen.mutate(file)
        }}
      />
      {chosen.isError && <ProblemNotice problem={chosen.error} onDismiss={chosen.reset} />}
      {isPlanning && office.data && (
        <PlanDialog shown={shown} today={office.data.today} onClose={() => setPlanning(false)} />
      )}
      {chosen.data !== undefined && <PlanFileDialog file={chosen.data} onClose={chosen.reset} />}
    </>
  )
}
