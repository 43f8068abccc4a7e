import { Button } from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons'
import { MeetingFinder } from './meeting-finder.tsx'
import './title-bar.css'

interface Props {
  readonly navigationShown: boolean
  /** Shows or hides the navigation, where the window is too narrow to keep it open. */
  readonly onNavigation: () => void
}

export function TitleBar({ navigationShown, onNavigation }: Props) {
  return (
    <header className="title-bar">
      <div className="title-bar-mark">
        <Button
          className="title-bar-menu"
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label="Navigation"
          aria-expanded={navigationShown}
          onClick={onNavigation}
        />
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 4.500 12 2.500v13L3 17.500z" fill="var(--brand-ink)" />
          <path d="M13.500 3h3.500v13h-3.500z" fill="none" stroke="var(--brand-ink)" strokeWidth="1.5" />
        </svg>
        <span className="title-bar-name">Packwright</span>
      </div>
      <MeetingFinder />
    </header>
  )
}
