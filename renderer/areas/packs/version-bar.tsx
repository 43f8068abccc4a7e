import type { PackVersion } from '../../../shared/pack/pack-view.ts'
import { Segments } from '../../parts/segments.tsx'
import type { ShownVersion } from './shown-versions.ts'
import { WhatChangedButton } from './what-changed-button.tsx'
import './version-bar.css'

interface Props {
  readonly versions: readonly ShownVersion[]
  readonly shown: PackVersion
  readonly onShow: (packId: number) => void
}

/** Which of a meeting's versions and supplements is looked at; nothing where there is but one. */
export function VersionBar({ versions, shown, onShow }: Props) {
  const follows = versions.some(({ pack }) => pack.supplement === null && pack.id < shown.id)
  if (versions.length < 2) return null
  return (
    <div className="version-bar">
      <Segments
        label="Version shown"
        value={String(shown.id)}
        onChange={(id) => onShow(Number(id))}
        options={versions.map(({ pack, text }) => ({ value: String(pack.id), text }))}
      />
      <span className="grow" />
      {follows && <WhatChangedButton packId={shown.id} />}
    </div>
  )
}
