import { expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { newClerk } from '../helpers/clerk.ts'
import { inTheRoom } from '../helpers/in-the-room.ts'

it('keeps with a long absence that the council approved it, and refuses what came too late (R29)', async () => {
  const { clerk, view } = await inTheRoom()
  const [ada] = view.minutes?.people ?? []
  await clerk.app.operations['minutes.mark']({ personId: ada?.id ?? 0, mark: 'apologies', at: null })
  await clerk.leaves()
  const { operations } = (await newClerk({ today: '2024-04-20', folder: clerk.folder })).app
  const [away] = await operations['minutes.absences']({})
  expect(away).toMatchObject({ lastAttendedOn: '2023-11-13', endsOn: '2024-05-13', approved: null })

  const memberId = away?.memberId ?? 0
  const approval = { memberId, untilOn: null, why: 'Illness' }
  await expect(
    operations['minutes.approveAbsence']({ ...approval, approvedOn: isoDate('2024-05-13') }),
  ).rejects.toMatchObject({ code: 'absence-approved-late' })
  const [after] = await operations['minutes.approveAbsence']({
    ...approval,
    approvedOn: isoDate('2024-04-18'),
  })
  expect(after?.approved).toMatchObject({ approvedOn: '2024-04-18', why: 'Illness' })

  // It was another councillor's.
  const [back] = await operations['minutes.withdrawAbsence']({ memberId, approvedOn: isoDate('2024-04-18') })
  expect(back).toMatchObject({ memberId, approved: null })
})
