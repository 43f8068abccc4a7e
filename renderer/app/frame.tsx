import { useState } from 'react'
import { isRoom, useAddress } from '../parts/address.ts'
import { useShortcut } from '../parts/use-shortcut.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Navigation } from './navigation.tsx'
import { nextPane } from './panes.ts'
import { Screen } from './screen.tsx'
import { StatusBar } from './status-bar.tsx'
import { TitleBar } from './title-bar.tsx'
import './frame.css'

/** Title bar, navigation, the screen and the status bar. */
export function Frame() {
  const address = useAddress()
  const [keysShown, showKeys] = useState(false)
  const [navigationShown, showNavigation] = useState(false)
  useShortcut({ key: 'F1' }, () => showKeys(true))
  useShortcut({ key: 'ArrowLeft', alt: true }, () => history.back())
  useShortcut({ key: 'ArrowRight', alt: true }, () => history.forward())
  useShortcut({ key: 'F6' }, () => nextPane(1))
  useShortcut({ key: 'F6', shift: true }, () => nextPane(-1))
  return (
    <div className={isRoom(address) ? 'frame frame-room' : 'frame'}>
      <TitleBar onNavigation={() => showNavigation(!navigationShown)} navigationShown={navigationShown} />
      <Navigation
        address={address}
        shownOnNarrow={navigationShown}
        onGone={() => showNavigation(false)}
        onKeys={() => showKeys(true)}
      />
      <main className="screen" id="screen" tabIndex={-1} data-pane="">
        <Screen address={address} />
      </main>
      <StatusBar />
      {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
    </div>
  )
}
