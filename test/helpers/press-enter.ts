import type { Locator } from 'playwright-core'

/**
 * Presses Enter on a button or menu item once it can be pressed. Playwright's own `press` does not wait for that, as its `click`
 * does: on a busy machine the key would go to a button that is still grey.
 */
export async function pressEnter(button: Locator): Promise<void> {
  await button.click({ trial: true })
  await button.press('Enter')
}
