import { daysBetween, longDate, shortDate, type IsoDate } from '../calendar/iso-date.ts'
import { isOwed, type RegisteredAuthor, type Stage } from './report.ts'

/** A report as far as chasing it needs to know. */
export interface OwedReport {
  readonly reference: string | null
  readonly subject: string
  readonly authors: readonly RegisteredAuthor[]
  readonly stage: Stage | 'planned'
  readonly dueOn: IsoDate | null
  readonly places: readonly { readonly committeeName: string; readonly meetingOn: IsoDate | null }[]
}

/** One message to one author, with everything that is owed. Nothing is ever sent by the application. */
export interface ChaseMessage {
  readonly name: string
  readonly email: string | null
  readonly subject: string
  readonly text: string
  /** How many of its reports are past their day. */
  readonly late: number
}

/** A message for each author who owes a report, those with most late reports first. A joint report is asked of each of its authors. */
export function chaseMessages(
  reports: readonly OwedReport[],
  today: IsoDate,
  sender: string,
): readonly ChaseMessage[] {
  const debtors: { author: RegisteredAuthor; readonly owed: OwedReport[] }[] = []
  for (const report of reports) {
    if (report.stage === 'planned' || !isOwed(report.stage)) continue
    for (const author of report.authors) {
      const known = debtors.find((each) => isSamePerson(each.author, author))
      if (known === undefined) debtors.push({ author, owed: [report] })
      else {
        known.author = { ...known.author, email: known.author.email ?? author.email }
        known.owed.push(report)
      }
    }
  }
  return debtors
    .map(({ author, owed }) => messageTo(author, owed.toSorted(byDay), today, sender))
    .toSorted((one, other) => other.late - one.late || one.name.localeCompare(other.name))
}

/** Two of one name with different addresses are two people: what one owes may be nothing for the other's eyes. */
function isSamePerson(one: RegisteredAuthor, other: RegisteredAuthor): boolean {
  if (one.name.toLowerCase() !== other.name.toLowerCase()) return false
  return one.email === null || other.email === null || one.email.toLowerCase() === other.email.toLowerCase()
}

function byDay(one: OwedReport, other: OwedReport): number {
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')
}

function messageTo(
  { name, email }: RegisteredAuthor,
  owed: readonly OwedReport[],
  today: IsoDate,
  sender: string,
): ChaseMessage {
  const late = owed.filter(({ dueOn }) => dueOn !== null && dueOn < today).length
  const [only] = owed
  const subject =
    owed.length === 1 && only !== undefined
      ? `Report: ${titled(only)}`
      : `${owed.length} reports that we are waiting for`
  const lines = owed.map(
    (report) => `- ${titled(report)}${forWhom(report)}: ${dueWords(report.dueOn, today)}`,
  )
  const text = [
    `Dear ${name},`,
    '',
    owed.length === 1
      ? 'We are waiting for this report of yours:'
      : 'We are waiting for these reports of yours:',
    '',
    ...lines,
    '',
    `Could you say when ${owed.length === 1 ? 'it' : 'they'} will come? If something has changed, a line is enough.`,
    '',
    'With thanks,',
    sender,
  ].join('\n')
  return { name, email, subject, text, late }
}

function titled({ reference, subject }: OwedReport): string {
  return reference === null ? subject : `${reference}, ${subject}`
}

/** " (Community Safety, 18 September 2025)" */
function forWhom({ places }: OwedReport): string {
  const names = places.map(({ committeeName, meetingOn }) =>
    meetingOn === null ? committeeName : `${committeeName}, ${longDate(meetingOn)}`,
  )
  return names.length === 0 ? '' : ` (${names.join('; ')})`
}

function dueWords(dueOn: IsoDate | null, today: IsoDate): string {
  if (dueOn === null) return 'no day was agreed'
  const days = daysBetween(today, dueOn)
  if (days < 0) return `was due on ${shortDate(dueOn)}, ${-days} ${days === -1 ? 'day' : 'days'} ago`
  return days === 0 ? 'is due today' : `is due on ${shortDate(dueOn)}`
}

/** The message as a draft that mail programs open to be read over and sent (RFC 5322; `X-Unsent` tells Outlook that it is one). */
export function draftOf({ name, email, subject, text }: ChaseMessage): string {
  return [
    // Without an address there is no such header: an empty one is none either.
    ...(email === null ? [] : [`To: ${phrase(name)} <${email}>`]),
    `Subject: ${encoded(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    // Long headers are folded already: only the text has line feeds of its own.
    text.replaceAll('\n', '\r\n'),
    '',
  ].join('\r\n')
}

/** A name before an address: with signs that mean something there it stands in quotation marks. */
function phrase(name: string): string {
  const words = encoded(name)
  const isPlain = words.startsWith('=?') || /^[\w .'-]*$/u.test(words)
  return isPlain ? words : `"${words.replaceAll(/["\\]/gu, String.raw`\$&`)}"`
}

/** A header's words: plain where they are ASCII, else in short pieces (RFC 2047); a line break never gets in. */
function encoded(words: string): string {
  const plain = words.replaceAll(/\p{Cc}+/gu, ' ')
  if (/^[\x20-\x7e]*$/u.test(plain)) return plain
  return pieces(plain)
    .map((piece) => `=?utf-8?B?${base64(piece)}?=`)
    .join('\r\n ')
}

/** Short enough that a line of a header with one of them has at most 76 signs. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  let piece = ''
  for (const sign of text) {
    if (new TextEncoder().encode(piece + sign).length > 33) {
      found.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...found, piece]
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let written = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const of = (shift: number): string => digits[(bits >> shift) & 63] ?? ''
    written += of(18) + of(12) + (b === undefined ? '=' : of(6)) + (c === undefined ? '=' : of(0))
  }
  return written
}
