import { describe, expect, it } from 'vitest'
import { createMinuteWriter } from '../../renderer/areas/minutes/minute-writer.ts'
import { type Minute, minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { Problem } from '../../shared/problems/problem.ts'

const words = (text: string): Minute => minuteFrom([text], null)

/** A writer whose time stands still until it is told, over records that can go away. */
function aWriter() {
  const sent: string[] = []
  const due: (() => void)[] = []
  const waits: number[] = []
  let answer: (minute: Minute, seen: number) => Promise<{ seen: number }> = (_, seen) =>
    Promise.resolve({ seen: seen + 1 })
  const writer = createMinuteWriter(0, {
    send: (minute, seen) => {
      sent.push(minuteLines(minute).join('\n'))
      return answer(minute, seen)
    },
    tell: () => {},
    now: () => new Date('2024-02-22T14:47:00Z'),
    later: (act, milliseconds) => {
      due.push(act)
      waits.push(milliseconds)
    },
  })
  return {
    writer,
    sent,
    waits,
    answersWith: (next: typeof answer) => {
      answer = next
    },
    timePasses: async () => {
      for (const act of due.splice(0)) act()
      await new Promise(setImmediate)
    },
  }
}

describe('what is typed', () => {
  it('is on its way within a quarter of a second of the first key, however fast the keys come', () => {
    const { writer, waits } = aWriter()
    for (const text of ['M', 'Me', 'Mem']) writer.put(words(text))
    expect(waits).toEqual([250])
  })

  it('is sent as the newest words, one write at a time, and kept only once it is acknowledged', async () => {
    const { writer, sent, answersWith, timePasses } = aWriter()
    const first = Promise.withResolvers<{ seen: number }>()
    answersWith(() => first.promise)
    for (const text of ['M', 'Me', 'Mem']) writer.put(words(text))
    await timePasses()
    expect(writer.state()).toEqual({ kind: 'writing' })
    for (const text of ['Memb', 'Member']) writer.put(words(text))
    await timePasses()
    expect(sent).toEqual(['Mem'])

    answersWith((_, seen) => Promise.resolve({ seen: seen + 1 }))
    first.resolve({ seen: 1 })
    await timePasses()
    expect(writer.isWaiting()).toBe(true)
    await timePasses()
    expect(sent).toEqual(['Mem', 'Member'])
    expect(writer.state()).toMatchObject({ kind: 'kept', at: expect.any(Date) as Date })
    expect(writer.follow(2)).toBe(false)
    expect(writer.follow(3)).toBe(true)
  })

  it('waits in the window while the application is away, and is sent when it is back', async () => {
    const { writer, sent, answersWith, timePasses } = aWriter()
    answersWith(() => Promise.reject(new Problem('connection-lost', {})))
    writer.put(words('A Member asked'))
    await timePasses()
    expect(writer.state()).toEqual({ kind: 'away' })
    writer.put(words('A Member asked when'))
    await timePasses()
    answersWith((_, seen) => Promise.resolve({ seen: seen + 1 }))
    await timePasses()
    expect(sent.at(-1)).toBe('A Member asked when')
    expect(writer.isWaiting()).toBe(false)
  })

  it('stays beside what another window wrote until the clerk chooses', async () => {
    const { writer, sent, answersWith, timePasses } = aWriter()
    answersWith(() =>
      Promise.reject(new Problem('minute-changed-elsewhere', { item: '4', theirs: 'Their words.', seen: 7 })),
    )
    writer.put(words('My words.'))
    await timePasses()
    expect(writer.state()).toEqual({ kind: 'elsewhere', seen: 7 })
    writer.put(words('My words, and more.'))
    await timePasses()
    expect(sent).toHaveLength(1)
    expect(writer.follow(8)).toBe(false)

    answersWith((_, seen) => Promise.resolve({ seen: seen + 1 }))
    writer.settleWith(words('My words, and more.'))
    await timePasses()
    expect(sent.at(-1)).toBe('My words, and more.')
    expect(writer.follow(8)).toBe(false)
  })
})
