import { expect, it } from 'vitest'
import { inTheRoom } from '../helpers/in-the-room.ts'

it('makes no register for the public that repeats what a non-public reference says', async () => {
  const { clerk, meetingId } = await inTheRoom()
  const { operations } = clerk.app
  const raises = (action: string, isPublic: boolean) =>
    operations['references.raise']({
      meetingId,
      agendaItemId: null,
      minuteText: null,
      action,
      owner: 'Parks',
      due: null,
      isPublic,
    })
  await raises('Negotiate with Zebedee Optics Limited about the price of £412,300 for the cameras.', false)
  const open = await raises('Mend the sluice.', true)
  const asked = { referenceIds: [open.id] }
  expect(await operations['references.forPublic'](asked)).toEqual({ mayBePublic: true })

  const fields = { status: 'They ask the price of £412,300 for the cameras of Zebedee Optics Limited.' }
  await operations['references.change']({
    changes: [{ referenceId: open.id, seen: {}, fields }],
    why: null,
  })
  const held = { code: 'register-withheld', details: { numbers: [open.number] } }
  await expect(operations['references.forPublic'](asked)).rejects.toMatchObject(held)
  await expect(operations['references.book']({ ...asked, audience: 'public' })).rejects.toMatchObject(held)
  await expect(operations['references.book']({ ...asked, audience: 'withNonPublic' })).resolves.toMatchObject(
    { fileName: expect.stringContaining('not for publication') },
  )
})
