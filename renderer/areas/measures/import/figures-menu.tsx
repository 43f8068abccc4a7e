import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MadeFile } from '../../../../shared/contract/report-views.ts'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { useClient } from '../../../client/packwright-context.ts'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import { saveFile } from '../../../parts/save-file.ts'
import { FiguresDialog } from './figures-dialog.tsx'

interface Props {
  readonly committeeId: number
  /** "Q3 2023/24" */
  readonly period: string
}

/** How figures come and go in files: brought in, asked for by forms, saved. */
export function FiguresMenu({ committeeId, period }: Props) {
  const { call } = useClient()
  const [isOpen, setOpen] = useState(false)
  const save = useMutation<string, Problem, () => Promise<readonly MadeFile[]>>({
    mutationFn: async (make) => {
      const files = await make()
      for (const file of files) saveFile(file)
      return files.length === 1 ? `${files[0]?.fileName ?? ''} is saved.` : `${files.length} files are saved.`
    },
  })
  const exported = (as: 'xlsx' | 'csv') => async () => [await call('figures.export', { committeeId, as })]
  return (
    <>
      <span role="status" className="caption">
        {save.isPending ? 'Making the files…' : save.data}
      </span>
      <Button onClick={() => setOpen(true)}>Bring in figures…</Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button disabledFocusable={save.isPending}>Forms and files</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              onClick={() => save.mutate(() => call('figures.returnForms', { committeeId, quarter: period }))}
            >
              Make return forms for {period}
            </MenuItem>
            <MenuItem onClick={() => save.mutate(exported('xlsx'))}>
              Save all figures as a workbook (.xlsx)
            </MenuItem>
            <MenuItem onClick={() => save.mutate(exported('csv'))}>
              Save all figures as a table (.csv)
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {save.error !== null && <ProblemNotice problem={save.error} onDismiss={save.reset} />}
      {isOpen && <FiguresDialog committeeId={committeeId} onClose={() => setOpen(false)} />}
    </>
  )
}
