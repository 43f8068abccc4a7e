import { expect, it } from 'vitest'
import { createWorkThread } from '../../electron/work/work-thread.ts'

it('ends a thread that is at work within zlib without ending the program', async () => {
  const entry = new URL('ended-in-zlib.ts', import.meta.url)
  for (let nth = 0; nth < 60; nth += 1) {
    const thread = createWorkThread(entry, 50)
    const call = thread.call('checkPackage', [new Uint8Array()]).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 60 + (nth % 7)))
    await thread.close()
    expect(await call).toBeInstanceOf(Error)
  }
})
