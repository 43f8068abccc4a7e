import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

interface Claim {
  readonly isClaimed: boolean
  readonly claim: (isClaimed: boolean) => void
}

const ClaimContext = createContext<Claim>({ isClaimed: false, claim: () => {} })

/** A screen whose head has a blue button, unless something on it brings its own: there is one blue button a screen. */
export function PrimaryClaim({ children }: { readonly children: ReactNode }) {
  const [isClaimed, claim] = useState(false)
  return <ClaimContext value={{ isClaimed, claim }}>{children}</ClaimContext>
}

/** Whether something on the screen has the blue button. */
export function useIsPrimaryClaimed(): boolean {
  return useContext(ClaimContext).isClaimed
}

/** Takes the blue button while the caller is shown. */
export function useClaimPrimary(): void {
  const { claim } = useContext(ClaimContext)
  useEffect(() => {
    claim(true)
    return () => claim(false)
  }, [claim])
}
