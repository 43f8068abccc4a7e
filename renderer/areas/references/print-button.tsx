import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import type { RegisteredReference } from '../../../shared/contract/reference-views.ts'
import type { RegisterAudience } from '../../../shared/contract/register-audience.ts'
import { audienceWords, audiencesFor } from './audience-words.ts'

interface Props {
  readonly shown: readonly RegisteredReference[]
  readonly onPrint: (audience: RegisterAudience) => void
}

/** Prints what is shown for the public; where some of it is not public, the clerk says which is meant. */
export function PrintButton({ shown, onPrint }: Props) {
  const audiences = audiencesFor(shown)
  if (audiences.length === 1)
    return (
      <Button
        appearance="subtle"
        icon={<PrintRegular />}
        aria-keyshortcuts="Control+P"
        onClick={() => onPrint('public')}
      >
        Print
      </Button>
    )
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PrintRegular />}>
          Print…
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {audiences.map((audience) => (
            <MenuItem
              key={audience}
              {...(audience === 'public' && { secondaryContent: 'Ctrl+P' })}
              onClick={() => onPrint(audience)}
            >
              {audienceWords(audience, shown)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
