import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it } from 'vitest'
import { guardNavigation, mayFetch, mayNavigate } from '../../electron/shell/navigation-guard.ts'

const allowed = ['app://packwright/', 'app://packwright/#/meetings', 'app://packwright/#/packs/3?page=2']

const denied = [
  // Other pages and files of our own origin: there is one page.
  'app://packwright',
  'app://packwright/index.html',
  'app://packwright/packs/3/public.pdf',
  'app://packwright/?x=1',
  'app://packwright//',
  'app://packwright/..',
  'app://packwright/assets/main.js',
  // Origins that look like ours.
  'app://packwright.evil/',
  'app://packwright.evil/#/meetings',
  'app://x.evil/',
  'app://evil/packwright/',
  'app://packwright@evil/',
  'app://packwright:packwright@evil/',
  'app://evil@packwright/',
  'app://user:pass@packwright/',
  'app://packwright:80/',
  'app://PACKWRIGHT.evil/',
  'app:packwright/',
  'app:/packwright/',
  'app:///packwright/',
  'app://packwright\\@evil/',
  'app://packwright%2eevil/',
  'application://packwright/',
  'apps://packwright/',
  // The network.
  'http://packwright/',
  'https://packwright/',
  'http://127.0.0.1/',
  'http://localhost:3000/',
  'https://example.org/',
  'https://app://packwright/',
  'ws://127.0.0.1/',
  'wss://example.org/',
  'ftp://example.org/',
  'view-source:https://example.org/',
  // The disk and shares of the network.
  'file:///C:/Users/clerk/report.docx',
  'file:///etc/passwd',
  'file://server/share/report.docx',
  'file:////server/share/',
  '\\\\server\\share\\report.docx',
  '//server/share',
  'C:\\Windows\\System32\\calc.exe',
  'c:/windows/',
  // Script and data.
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>1</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:app://packwright/5f1c',
  'blob:https://evil/5f1c',
  'about:blank',
  'about:srcdoc',
  'filesystem:app://packwright/x',
  // Programs of the system.
  'ms-word:ofe|u|https://evil/a.docx',
  'ms-excel:ofv|u|https://evil/a.xlsx',
  'ms-msdt:/id',
  'search-ms:query=x&crumb=location:\\\\evil',
  'ms-settings:privacy',
  'mailto:clerk@example.org',
  'tel:999',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'chrome-extension://abc/x.html',
  'packwright://open',
  // Nothing at all.
  '',
  ' ',
  '#/meetings',
  '/',
  'app://',
  'app:',
  '\u0000app://packwright/',
]

it('covers sixty addresses and more', () => {
  expect(new Set([...allowed, ...denied]).size).toBeGreaterThanOrEqual(60)
})

it.each(allowed)('goes to our own page: %s', (address) => {
  expect(mayNavigate(address)).toBe(true)
})

it.each(denied)('does not go to %j', (address) => {
  expect(mayNavigate(address)).toBe(false)
})

it('fetches from our own origin, from the page’s own blobs and data, and from nowhere else', () => {
  for (const address of [
    'app://packwright/assets/main.js',
    'blob:app://packwright/5f1c',
    'data:image/png;base64,AAAA',
  ]) {
    expect([address, mayFetch(address)]).toEqual([address, true])
  }
  for (const address of [
    'https://example.org/a',
    'http://127.0.0.1:1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'blob:https://evil/1',
    'app://evil/a',
    'devtools://x/',
    '',
  ]) {
    expect([address, mayFetch(address)]).toEqual([address, false])
  }
})

it('holds every window to it: going, being sent on, frames, webviews and new windows', () => {
  const app = new EventEmitter()
  const contents = Object.assign(new EventEmitter(), {
    open: (): unknown => undefined,
    setWindowOpenHandler(handler: () => unknown) {
      this.open = handler
    },
  })
  // The two emitters have what the guard uses of Electron's.
  guardNavigation(app as unknown as App)
  app.emit('web-contents-created', {}, contents)

  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect([event, isPrevented(contents, event, 'https://example.org/')]).toEqual([event, true])
    expect([event, isPrevented(contents, event, 'app://packwright/#/meetings')]).toEqual([event, false])
  }
  expect(isPrevented(contents, 'will-attach-webview', 'app://packwright/')).toBe(true)
  expect(contents.open()).toEqual({ action: 'deny' })
})

function isPrevented(contents: EventEmitter, event: string, url: string): boolean {
  const details = {
    url,
    prevented: false,
    preventDefault() {
      // As Electron's own, it works only on the event it belongs to.
      this.prevented = true
    },
  }
  contents.emit(event, details)
  return details.prevented
}
