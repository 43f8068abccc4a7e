import type { Locator, Page } from 'playwright'

/** A clerk at the window without a mouse. */
export interface Keyboard {
  readonly presses: (...keys: readonly string[]) => Promise<void>
  readonly types: (words: string) => Promise<void>
  /** Presses Tab, or another key, until the control has the focus. @throws Error naming where the focus went instead */
  readonly reaches: (control: Locator, key?: string) => Promise<void>
  /** Writes a field anew. */
  readonly writes: (field: Locator, words: string) => Promise<void>
  /** Chooses from a list by typing what is wanted. */
  readonly chooses: (list: Locator, option: string) => Promise<void>
  /** Opens a menu and takes one of its lines. */
  readonly picks: (menu: Locator, line: string) => Promise<void>
  /** Waits until the window says so to a screen reader. */
  readonly hears: (words: string | RegExp) => Promise<void>
}

/** More controls than a screen has: who has not come there by then goes round in a circle. */
const mostPresses = 150

export function keyboardAt(page: Page): Keyboard {
  const presses = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const types = (words: string): Promise<void> => page.keyboard.type(words)
  const reaches = async (control: Locator, key = 'Tab'): Promise<void> => {
    await control.waitFor()
    const passed: string[] = []
    for (let count = 0; count < mostPresses; count += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press(key)
      passed.push(await focusWords(page))
    }
    throw new Error(`${String(control)} cannot be reached by ${key}: ${passed.slice(-40).join(' › ')}`)
  }
  return {
    presses,
    types,
    reaches,
    writes: async (field, words) => {
      await reaches(field)
      await presses('Control+A')
      await types(words)
    },
    chooses: async (list, option) => {
      await reaches(list)
      await types(option)
      await list.locator('option:checked', { hasText: option }).waitFor({ state: 'attached' })
    },
    picks: async (menu, line) => {
      await reaches(menu)
      await presses('Enter')
      await reaches(page.getByRole('menuitem', { name: line, exact: true }), 'ArrowDown')
      await presses('Enter')
    },
    hears: (words) =>
      page.locator('.agenda [role=status]').filter({ hasText: words }).waitFor({ state: 'attached' }),
  }
}

/** What has the focus, in a word or two. */
function focusWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const held = document.activeElement
    if (held === null || held === document.body) return 'nothing'
    return `${held.tagName.toLowerCase()} ${held.getAttribute('aria-label') ?? held.textContent.slice(0, 40)}`
  })
}
