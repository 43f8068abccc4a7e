import { Component, type ReactNode } from 'react'
import { Problem } from '../../shared/problems/problem.ts'
import { wordsOf } from '../parts/problem-words.ts'
import './last-resort.css'

/** The screen for when nothing else can be shown. It needs neither the theme nor the application. */
export function LastResort({ problem }: { readonly problem: unknown }) {
  const { what, next } = wordsOf(problem)
  return (
    <main className="last-resort" role="alert">
      <h1>{what}</h1>
      <p>{next}</p>
      <button type="button" onClick={() => location.reload()}>
        Open this window again
      </button>
    </main>
  )
}

interface NetState {
  readonly fallen: Problem | null
}

/** Catches what a screen throws while it is drawn: the clerk gets words and a way on, not a blank window. */
export class SafetyNet extends Component<{ readonly children: ReactNode }, NetState> {
  override state: NetState = { fallen: null }

  static getDerivedStateFromError(thrown: unknown): NetState {
    return { fallen: thrown instanceof Problem ? thrown : new Problem('unexpected', { number: 'window' }) }
  }

  override render(): ReactNode {
    return this.state.fallen === null ? this.props.children : <LastResort problem={this.state.fallen} />
  }
}
