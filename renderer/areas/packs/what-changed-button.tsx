import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { wordsOf } from '../../parts/problem-words.ts'
import { saveFile } from '../../parts/save-file.ts'

/** Saves the sheet that tells members what a version or supplement changes. */
export function WhatChangedButton({ packId }: { readonly packId: number }) {
  const { call } = useClient()
  const save = useMutation<void, Problem>({
    mutationFn: async () => saveFile(await call('packs.whatChanged', { packId })),
  })
  return (
    <>
      <Button disabled={save.isPending} onClick={() => save.mutate()}>
        Save “what changed” for members
      </Button>
      {save.error && <p role="alert">{wordsOf(save.error).what}</p>}
    </>
  )
}
