import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DarkTheme20Regular } from '@fluentui/react-icons'
import {
  type Appearance,
  appearances,
  chooseAppearance,
  readAppearance,
  useAppearance,
} from '../theme/appearance.ts'

const names: Readonly<Record<Appearance, string>> = {
  system: 'As this computer',
  light: 'Light',
  dark: 'Dark',
}

/** Light, dark, or as the computer has it; kept on this computer. */
export function AppearanceMenu() {
  const { appearance } = useAppearance()
  return (
    <Menu
      checkedValues={{ appearance: [appearance] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        chooseAppearance(readAppearance(checkedItems[0] ?? null))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="side-link" aria-label={`Appearance: ${names[appearance]}`}>
          <DarkTheme20Regular aria-hidden="true" />
          <span className="side-words">Appearance</span>
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {appearances.map((one) => (
            <MenuItemRadio key={one} name="appearance" value={one}>
              {names[one]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
