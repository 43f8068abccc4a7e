import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { chaseMessages, draftOf, type OwedReport } from '../../shared/reports/chasing.ts'
import { readMail } from '../helpers/read-mail.ts'

const today = isoDate('2026-12-01')
const ada = { name: 'Ada Fenn', post: 'Pond Keeper', email: 'ada@northmere.example' }
const linus = { name: 'Linus Ogunbanjo-Réid', post: null, email: null }

function owed(subject: string, further: Partial<OwedReport> = {}): OwedReport {
  return {
    reference: null,
    subject,
    authors: [ada],
    stage: 'askedFor',
    dueOn: isoDate('2026-12-03'),
    places: [{ committeeName: 'Ponds', meetingOn: isoDate('2026-12-10') }],
    ...further,
  }
}

describe('chasing', () => {
  it('puts all that an author owes into one message, the most urgent first', () => {
    const messages = chaseMessages(
      [
        owed('Ducks'),
        owed('Pond levels', { reference: 'PK 4/26', stage: 'withFinance', dueOn: isoDate('2026-11-30') }),
        owed('In already', { stage: 'received' }),
        owed('Not asked for yet', { stage: 'planned' }),
      ],
      today,
      'Cleo Reed',
    )

    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      name: 'Ada Fenn',
      email: 'ada@northmere.example',
      late: 1,
      subject: '2 reports that we are waiting for',
    })
    expect(messages[0]?.text).toBe(
      [
        'Dear Ada Fenn,',
        '',
        'We are waiting for these reports of yours:',
        '',
        '- PK 4/26, Pond levels (Ponds, 10 December 2026): was due on 30 Nov 2026, 1 day ago',
        '- Ducks (Ponds, 10 December 2026): is due on 3 Dec 2026',
        '',
        'Could you say when they will come? If something has changed, a line is enough.',
        '',
        'With thanks,',
        'Cleo Reed',
      ].join('\n'),
    )
  })

  it('writes to two people of one name apart, and to one however the address is capitalised or left out', () => {
    const other = { ...ada, post: 'Solicitor', email: 'a.fenn@legal.example' }
    const capitals = { ...ada, email: 'Ada@Northmere.example' }
    const messages = chaseMessages(
      [
        owed('Ducks'),
        owed('Settlement', { authors: [other] }),
        owed('Swans', { authors: [capitals] }),
        owed('Geese', { authors: [{ ...ada, email: null }] }),
      ],
      today,
      'Cleo',
    )

    expect(messages.map(({ email }) => email)).toEqual(['ada@northmere.example', 'a.fenn@legal.example'])
    expect(messages[0]?.text).not.toContain('Settlement')
    expect(messages[0]?.text).toMatch(/Ducks[^]*Swans[^]*Geese/u)
  })

  it('asks each author of a joint report', () => {
    const messages = chaseMessages([owed('Ducks', { authors: [ada, linus] })], today, 'Cleo')
    expect(messages.map(({ name }) => name)).toEqual(['Ada Fenn', 'Linus Ogunbanjo-Réid'])
  })

  it('makes a draft that a mail program reads as it was meant', () => {
    const author = { ...ada, name: 'Ada "Bridge" Fenn-Réid, Ältere', email: 'ada@northmere.example' }
    const subject = `Café leases: £5 – or more? ${'and so on '.repeat(40)}`.trim()
    const [message] = chaseMessages([owed(subject, { authors: [author] })], today, 'Cleo Reed')
    if (message === undefined) throw new Error('nobody is chased')

    const { headers, text } = readMail(new TextEncoder().encode(draftOf(message)))

    expect(headers.get('to')).toBe('Ada "Bridge" Fenn-Réid, Ältere <ada@northmere.example>')
    expect(headers.get('subject')).toBe(`Report: ${subject}`)
    expect(headers.get('x-unsent')).toBe('1')
    expect(text.trimEnd()).toBe(message.text)
  })

  it('leaves the address to the clerk where none is known', () => {
    const [message] = chaseMessages([owed('Ducks', { authors: [linus] })], today, 'Cleo Reed')
    if (message === undefined) throw new Error('nobody is chased')

    const { headers } = readMail(new TextEncoder().encode(draftOf(message)))

    expect(headers.has('to')).toBe(false)
    expect(headers.get('subject')).toBe('Report: Ducks')
  })

  it('makes a draft that no word of a subject can break', () => {
    const [message] = chaseMessages(
      [owed('Ducks\r\nBcc: all@northmere.example – £5', { authors: [linus] })],
      today,
      'Cleo',
    )
    const draft = draftOf(message ?? { name: '', email: null, subject: '', text: '', late: 0 })

    const [head = ''] = draft.split('\r\n\r\n')
    expect(head).toContain('X-Unsent: 1')
    expect(head).not.toMatch(/^Bcc:/mu)
    expect(head.split('\r\n').every((line) => line.length <= 76)).toBe(true)
    const words = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/gu)].map(([, word]) =>
      Buffer.from(word ?? '', 'base64').toString(),
    )
    expect(words.join('')).toContain('Report: Ducks Bcc: all@northmere.example – £5')
  })
})
