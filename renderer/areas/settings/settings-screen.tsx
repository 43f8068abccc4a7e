import { Tab, TabList } from '@fluentui/react-components'
import { useRead } from '../../client/use-read.ts'
import { goTo, type SettingsPage, settingsPages } from '../../parts/address.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { BeginOffice } from './begin-office.tsx'
import { CommitteesPage } from './committees-page.tsx'
import { MembersPage } from './members-page.tsx'
import { OfficePage } from './office-page.tsx'
import { ReportsPage } from './reports-page.tsx'
import './settings-screen.css'

const pageNames: Readonly<Record<SettingsPage, string>> = {
  committees: 'Committees',
  members: 'Members',
  office: 'Office and calendar',
  reports: 'Reports',
}

/** What is settled once for the whole office. Everything is kept as soon as a field is left. */
export function SettingsScreen({ page }: { readonly page: SettingsPage }) {
  const settings = useRead('office.settings', {})
  usePageTitle(`${pageNames[page]}, Settings`)
  if (settings.isPending) return <Waiting>Reading the settings…</Waiting>
  if (settings.isError) {
    return (
      <div className="screen-body">
        <ProblemNotice problem={settings.error} onRetry={() => void settings.refetch()} />
      </div>
    )
  }
  return (
    <>
      <header className="settings-head">
        <p className="caption">{settings.data?.authority ?? 'Packwright'}</p>
        <h1>Settings</h1>
      </header>
      {settings.data === null ? (
        <div className="screen-body">
          <BeginOffice />
        </div>
      ) : (
        <>
          <TabList
            className="meeting-tabs"
            selectedValue={page}
            onTabSelect={(_, { value }) => {
              const chosen = settingsPages.find((one) => one === value)
              if (chosen) goTo({ screen: 'settings', page: chosen })
            }}
          >
            {settingsPages.map((one) => (
              <Tab key={one} value={one} id={`tab-${one}`} aria-controls="settings-panel">
                {pageNames[one]}
              </Tab>
            ))}
          </TabList>
          <div className="screen-body" id="settings-panel" role="tabpanel" aria-labelledby={`tab-${page}`}>
            {page === 'committees' && <CommitteesPage />}
            {page === 'members' && <MembersPage />}
            {page === 'office' && <OfficePage settings={settings.data} />}
            {page === 'reports' && <ReportsPage />}
          </div>
        </>
      )}
    </>
  )
}
