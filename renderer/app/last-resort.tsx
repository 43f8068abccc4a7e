import { Component, type ReactNode } from 'react'
import { Problem } from '../../shared/problems/problem.ts'
import { type Fault, faultOf, newFaultNumber } from './fault.ts'
import { wordsOf } from '../parts/problem-words.ts'
import './last-resort.css'

/** The screen for when nothing else can be shown. It needs neither the theme nor the application. */
export function LastResort({ problem }: { readonly problem: unknown }) {
  const { what, next } = wordsOf(problem)
  // A page that the host does not know is refused again, however often it is read: its words say what does help.
  const canOpenAgain = !(problem instanceof Problem && problem.code === 'not-from-packwright')
  return (
    <main className="last-resort" role="alert">
      <h1>{what}</h1>
      <p>{next}</p>
      {canOpenAgain && (
        <button type="button" onClick={() => location.reload()}>
          Open this window again
        </button>
      )}
    </main>
  )
}

interface NetProps {
  readonly children: ReactNode
  /** Has a fault noted, so that whoever helps finds it by its number. */
  readonly onFault: (fault: Fault) => void
}

interface NetState {
  readonly fallen: Problem | null
  /** The number the clerk sees; `null` for a Problem, which says itself what it is. */
  readonly number: string | null
}

/** Catches what a screen throws while it is drawn: the clerk gets words and a way on, not a blank window. */
export class SafetyNet extends Component<NetProps, NetState> {
  override state: NetState = { fallen: null, number: null }

  static getDerivedStateFromError(thrown: unknown): NetState {
    if (thrown instanceof Problem) return { fallen: thrown, number: null }
    const number = newFaultNumber()
    return { fallen: new Problem('unexpected', { number }), number }
  }

  override componentDidCatch(thrown: unknown): void {
    const { number } = this.state
    if (number !== null) this.props.onFault(faultOf(thrown, number, location.hash))
  }

  override render(): ReactNode {
    return this.state.fallen === null ? this.props.children : <LastResort problem={this.state.fallen} />
  }
}
