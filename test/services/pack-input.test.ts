import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from '../../electron/db/database.ts'
import { saveMeeting } from '../../electron/db/meeting-repository.ts'
import { authorityNamed, committeeNamed } from '../../electron/db/office-repository.ts'
import { readPackInput } from '../../electron/services/pack-input.ts'
import { type IsoDate, isoDate } from '../../shared/calendar/iso-date.ts'

const details = {
  startsAt: null,
  venue: null,
  members: [],
  enquiries: null,
  notices: [],
  signatory: null,
}

it('knows the committee’s own last meeting, and reads no more rows however many meetings there were', async () => {
  const { db, close } = await openDatabase(':memory:', () => new Date('2026-11-21T12:00:00Z'))
  const authority = await authorityNamed(db, 'Borough of Northmere')
  const committee = (name: string) =>
    committeeNamed(db, authority, { name, shortName: null, parentBody: null })
  const [parks, roads] = [await committee('Parks'), await committee('Roads')]
  const meets = (committeeId: number, day: IsoDate) => saveMeeting(db, committeeId, day, details)
  const first = await meets(parks, isoDate('2020-01-01'))
  await meets(roads, isoDate('2026-12-01'))
  await meets(parks, isoDate('2026-12-31'))
  const meetingId = await meets(parks, isoDate('2026-12-10'))
  let rows = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.length
      return result
    },
  }
  const rowsRead = async () => {
    rows = 0
    return { input: await readPackInput(db.withPlugin(counter), meetingId), rows }
  }

  const few = await rowsRead()
  for (let year = 2000; year < 2020; year += 1) await meets(parks, isoDate(`${year}-05-05`))
  const many = await rowsRead()

  expect([few.input.lastMeeting, many.input.lastMeeting]).toEqual(['2020-01-01', '2020-01-01'])
  expect((await readPackInput(db, first)).lastMeeting).toBe('2019-05-05')
  expect(many.rows).toBe(few.rows)
  await close()
})
