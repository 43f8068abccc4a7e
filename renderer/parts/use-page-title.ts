import { useEffect } from 'react'

/** Names the window after what it shows: "Agenda, Community Safety – Packwright". */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Packwright`
  }, [title])
}
