import { type IsoDate, longDate } from '../calendar/iso-date.ts'
import type { NoDetails, WordsFor } from './problem-words.ts'
import { shortList } from './short-list.ts'

export interface MinutesProblems {
  readonly 'no-minutes': NoDetails
  readonly 'no-such-minute': NoDetails
  readonly 'no-such-person': NoDetails
  /** `day`: “12 March 2026” */
  readonly 'no-such-sitting': { readonly day: string }
  readonly 'minutes-approved': { readonly isSigned: boolean }
  readonly 'substitute-not-needed': { readonly member: string; readonly here: string }
  readonly 'seat-taken': { readonly name: string; readonly here: string }
  readonly 'sitting-out-of-order': NoDetails
  readonly 'meeting-does-not-go-on': NoDetails
  /** `day`: “12 March 2026” */
  readonly 'meeting-waits': { readonly day: string }
  /** `day`: “5 March 2026” */
  readonly 'adjourned-to-no-later-day': { readonly day: string }
  /** `now`: “12 March 2026 at 6.00 pm”; `null` where it waits for no day. */
  readonly 'adjourned-elsewhere': { readonly now: string | null }
  /** `now`: “With the Chair” */
  readonly 'minutes-moved-meanwhile': { readonly now: string }
  readonly 'minutes-to-settle': { readonly findings: readonly string[] }
  /** `places`: "of item 6 in item 4"; never the words themselves, as these two sentences may be copied anywhere. */
  readonly 'minutes-withheld': { readonly places: readonly string[] }
  readonly 'absence-approved-late': { readonly name: string; readonly endedOn: string }
  readonly 'opening-undecided': { readonly item: string }
  readonly 'opening-changed-elsewhere': { readonly item: string }
  readonly 'minutes-not-yet': { readonly what: 'approved' | 'signed' }
  readonly 'approves-no-earlier': NoDetails
  readonly 'approves-not-held': { readonly heldOn: IsoDate }
  readonly 'signed-out-of-time': { readonly approvedOn: IsoDate; readonly today: IsoDate }
  readonly 'minutes-changed-meanwhile': NoDetails
  readonly 'kept-minutes-altered': { readonly fileName: string }
  readonly 'person-has-spoken': { readonly name: string; readonly onEarlierDay: boolean }
  readonly 'stays-out-of-order': { readonly name: string }
  /** `now`: "from 2.14 pm" */
  readonly 'stays-changed-elsewhere': { readonly name: string; readonly now: string }
  readonly 'summary-changed-elsewhere': { readonly item: string; readonly now: string | null }
  readonly 'corrections-changed-elsewhere': NoDetails
}

export const minutesWords: WordsFor<MinutesProblems> = {
  'no-minutes': () => ({
    what: 'This meeting has no minutes yet.',
    next: 'Begin them in the meeting’s Room tab.',
  }),
  'no-such-minute': () => ({
    what: 'This item is no longer in the minutes; it may have been removed in another window.',
    next: 'Your words are kept in this window. Open the minutes again.',
  }),
  'no-such-person': () => ({
    what: 'This person is no longer on the list; they may have been removed in another window.',
    next: 'Look at who is there, then try again.',
  }),
  'no-such-sitting': ({ day }) => ({
    what: `The meeting has no sitting on ${day} any more; it was adjourned otherwise in another window.`,
    next: 'Look at its days beside the list of people, then mark it again. Nothing was noted.',
  }),
  'minutes-approved': ({ isSigned }) => ({
    what: isSigned
      ? 'These minutes are signed. Signed minutes do not change.'
      : 'These minutes are approved: their words are the Committee’s record.',
    next: isSigned
      ? 'What has to be put right is resolved at a later meeting and stands in its minutes.'
      : 'Take them back to “Corrected” first, if the Committee has yet to agree a correction.',
  }),
  'substitute-not-needed': ({ member, here }) => ({
    what:
      member === here
        ? `${member} is here, and nobody sits in their place.`
        : `${here} is here in the place of ${member} already.`,
    next: 'Look at who is marked as here, then add the substitute.',
  }),
  'seat-taken': ({ name, here }) => ({
    what: `${here} is here on the same seat as ${name}; one seat has one person at a time.`,
    next: `Mark first that ${here} has left, or is not here. Nothing was noted.`,
  }),
  'meeting-waits': ({ day }) => ({
    what: `This meeting stands adjourned to ${day}.`,
    next: 'Reconvene it first, or say that it is not adjourned after all, in its Room tab. Nothing was noted.',
  }),
  'sitting-out-of-order': () => ({
    what: 'A meeting is adjourned after it began that day, and ends after it has reconvened.',
    next: 'Look at the times of its days, and enter them as they were. Nothing was changed.',
  }),
  'meeting-does-not-go-on': () => ({
    what: 'This meeting has not begun, or it is over.',
    next: 'Start it, or open it again, in its Room tab. Nothing was noted.',
  }),
  'adjourned-to-no-later-day': ({ day }) => ({
    what: `A meeting is adjourned to another day after the one on which it is held, ${day}.`,
    next: 'Choose a later day. If it goes on today, press Resume when it does.',
  }),
  'adjourned-elsewhere': ({ now }) => ({
    what:
      now === null
        ? 'This meeting waits for no other day any more: another window has reconvened it, or taken the adjournment back.'
        : `Another window has adjourned this meeting to ${now} meanwhile.`,
    next: 'Look at how it stands now, then say it again if you mean it. Nothing was changed.',
  }),
  'minutes-moved-meanwhile': ({ now }) => ({
    what: `These minutes were moved on in another window meanwhile: they now stand as “${now}”.`,
    next: 'Look at where they are, and go on from there. Nothing was moved.',
  }),
  'minutes-to-settle': ({ findings }) => ({
    what: `The minutes cannot be made yet. ${shortList(findings)}`,
    next: 'Settle this in the Minutes tab, then make it again. Nothing has left this computer.',
  }),
  'minutes-withheld': ({ places }) => ({
    what: `This file for the public was not made. Words stand in it that are not for the public: ${shortList(places)}.`,
    next: 'Tell it in other words, or take it out, then make them again. Nothing has left this computer.',
  }),
  'absence-approved-late': ({ name, endedOn }) => ({
    what: `${name}’s six months were over on ${endedOn}; the reason has to be approved before (section 85).`,
    next: 'Look at the day on which the council approved it. Your monitoring officer decides.',
  }),
  'opening-undecided': ({ item }) => ({
    what: `Item ${item} is exempt. Its minute is opened to the public only with who decided that, and why.`,
    next: 'Name both, then open it. Nothing was changed.',
  }),
  'opening-changed-elsewhere': ({ item }) => ({
    what: `The minute of item ${item} was changed in another window while you looked at it.`,
    next: 'Read it again as it stands now, then open it. Nothing was opened.',
  }),
  'minutes-not-yet': ({ what }) => ({
    what:
      what === 'approved'
        ? 'The meeting has not ended, so its minutes cannot be approved.'
        : 'Minutes are signed after a meeting has approved them.',
    next:
      what === 'approved'
        ? 'Note when it ended, then approve them.'
        : 'Note which meeting approved them first.',
  }),
  'approves-no-earlier': () => ({
    what: 'Minutes are approved by a later meeting of the same committee.',
    next: 'Choose a meeting after this one.',
  }),
  'approves-not-held': ({ heldOn }) => ({
    what: `The meeting of ${longDate(heldOn)} has not been held yet, so it has approved nothing.`,
    next: 'Note the approval on the day of that meeting or after it.',
  }),
  'signed-out-of-time': ({ approvedOn, today }) => ({
    what:
      today < approvedOn
        ? `These minutes are approved on ${longDate(approvedOn)}; nobody can have signed them yet.`
        : `Minutes are signed when they are approved or after that: from ${longDate(approvedOn)} to today, ${longDate(today)}.`,
    next: 'Look at the date on the signed copy, and enter that.',
  }),
  'minutes-changed-meanwhile': () => ({
    what: 'The minutes were changed in another window while their files were being made.',
    next: 'Read them again, then do it once more. Nothing was noted.',
  }),
  'kept-minutes-altered': ({ fileName }) => ({
    what: `“${fileName}” is no longer, byte for byte, what was kept when the minutes were approved.`,
    next: 'The records file is damaged. Restore a backup; the signed copy on paper is the record.',
  }),
  'person-has-spoken': ({ name, onEarlierDay }) =>
    onEarlierDay
      ? {
          what: `${name} was marked on an earlier day of this meeting, which its minutes tell: they stay on the list.`,
          next: 'Mark how they stand today. Nothing was taken off.',
        }
      : {
          what: `${name} has been marked at this meeting and stays on the list.`,
          next: 'Mark them “not yet marked” first, if they should not be on it.',
        },
  'stays-out-of-order': ({ name }) => ({
    what: `These times cannot be when ${name} was there: each begins before it ends, and after the one before.`,
    next: 'Put the times in order. Only the first may be empty at its beginning, and only the last at its end.',
  }),
  'stays-changed-elsewhere': ({ name, now }) => ({
    what: `Another window has noted something of ${name} meanwhile: ${now}.`,
    next: 'Your times still stand here. Put what was noted into them, then write them down again.',
  }),
  'summary-changed-elsewhere': ({ item, now }) => ({
    what: `The summary of item ${item} was changed in another window. It now says ${now === null ? 'nothing' : `“${now}”`}.`,
    next: 'Your words still stand in the field. Put both together; they are kept when you leave it.',
  }),
  'corrections-changed-elsewhere': () => ({
    what: 'The list of corrections was changed in another window.',
    next: 'Look at it as it is now, then try again. What you typed still stands in the field.',
  }),
}
