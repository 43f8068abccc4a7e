import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import type { PackEdition } from '../../../shared/pack/pack-view.ts'
import { Segments } from '../../parts/segments.tsx'
import type { Band } from './bands.ts'
import type { Copy } from './copies.ts'
import { GoToPage } from './go-to-page.tsx'
import type { PackPage } from './pack-pages.ts'

interface Props {
  readonly members: PackEdition | null
  readonly publicCopy: PackEdition | null
  readonly copy: Copy
  readonly onCopy: (copy: Copy) => void
  readonly pages: readonly PackPage[]
  readonly bands: readonly Band[]
  readonly held: PackPage | null
  readonly onGo: (number: number) => void
}

/** Which copy is shown, and the ways to a page. */
export function ViewerBar({ members, publicCopy, copy, onCopy, pages, bands, held, onGo }: Props) {
  return (
    <div className="viewer-bar">
      <Segments<Copy>
        label="Copy shown"
        value={copy}
        onChange={onCopy}
        options={copiesThereAre(members, publicCopy)}
      />
      <span className="grow" />
      <GoToPage pages={pages} onGo={onGo} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
            {itemName(held?.band ?? bands[0])}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {bands.map((band) => (
              <MenuItem
                key={band.range.first}
                secondaryContent={`${band.range.first} – ${band.range.last}`}
                onClick={() => onGo(band.range.first)}
              >
                {band.itemNumber === null ? band.title : `${band.label}. ${band.title}`}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}

/** "Item 8", "Agenda" */
function itemName(band: Band | undefined): string {
  if (band === undefined) return 'Agenda'
  return band.itemNumber === null ? band.label : `Item ${band.label}`
}

function copiesThereAre(members: PackEdition | null, publicCopy: PackEdition | null) {
  const options: { value: Copy; text: string }[] = []
  if (members) options.push({ value: 'members', text: `Members’ ${members.pages}` })
  if (publicCopy) options.push({ value: 'public', text: `Public ${publicCopy.pages}` })
  if (members && publicCopy) options.push({ value: 'both', text: 'Side by side' })
  return options
}
