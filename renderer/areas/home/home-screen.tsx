import { useEffect } from 'react'
import { useRead } from '../../client/use-read.ts'
import { goInstead } from '../../parts/address.ts'
import { AbsenceNotice } from '../../parts/absence-notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { HomeLists } from './home-lists.tsx'
import { MeetingRuler, RulerLegend } from './meeting-ruler.tsx'
import { dayWords, todayLine } from './today-line.ts'
import './home-screen.css'

/**
 * What must be done today. The ruler comes first, from stored dates; each list is read by itself, so that one which cannot be
 * read says so alone. An office without any meeting begins in the meetings, and stays there to read what came in.
 */
export function HomeScreen() {
  const office = useRead('office.read', {})
  const home = useRead('home.meetings', {})
  const before = useRead('home.before', {})
  const references = useRead('home.references', {})
  const overdue = references.data?.due.filter(({ state }) => state === 'overdue').length ?? null
  usePageTitle('Home')
  const isEmpty = office.data?.meetingCount === 0
  useEffect(() => {
    if (isEmpty) goInstead('home', { screen: 'meetings' })
  }, [isEmpty])
  const isRulerWanted =
    home.data !== undefined && home.data.meetings.length + home.data.furtherDays.length > 0
  if (home.isPending || office.isPending || isEmpty) return <Waiting>Reading the next meetings…</Waiting>
  return (
    <>
      <header className="home-head">
        {home.isError ? (
          <h1>Home</h1>
        ) : (
          <>
            <div className="grow">
              <p className="caption">{dayWords(home.data.today)}</p>
              <h1 className="home-line">
                {todayLine(home.data, before.data?.things.length ?? null, overdue)}
              </h1>
            </div>
            {isRulerWanted && <RulerLegend />}
          </>
        )}
      </header>
      <div className="screen-body">
        {home.isError ? (
          <ProblemNotice problem={home.error} onRetry={() => void home.refetch()} />
        ) : (
          isRulerWanted && <MeetingRuler home={home.data} />
        )}
        {home.data !== undefined && <AbsenceNotice today={home.data.today} />}
        <HomeLists before={before} today={home.data?.today ?? office.data?.today ?? null} />
      </div>
    </>
  )
}
