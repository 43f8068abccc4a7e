import { FluentProvider } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Bridge } from '../../shared/contract/contract.ts'
import { PackwrightProvider } from '../client/packwright-provider.tsx'
import { JobsProvider } from '../parts/jobs/jobs-context.tsx'
import { useAppearance } from '../theme/appearance.ts'
import { darkTheme, lightTheme } from '../theme/fluent-theme.ts'
import { Frame } from './frame.tsx'
import { SafetyNet } from './last-resort.tsx'

/** The window: theme, the way to the application, the jobs, and the frame round the screens. */
export function App({ bridge }: { readonly bridge: Bridge }) {
  const { dark } = useAppearance()
  // Colours hang on the first element, so that dialogs and menus drawn outside our tree have them too.
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }, [dark])
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <SafetyNet onFault={(fault) => void bridge.call('office.reportFault', fault).catch(() => undefined)}>
        <PackwrightProvider bridge={bridge}>
          <JobsProvider>
            <Frame />
          </JobsProvider>
        </PackwrightProvider>
      </SafetyNet>
    </FluentProvider>
  )
}
