import type { MenuItemConstructorOptions } from 'electron'

/**
 * The menu. It holds what the system does; what Packwright does is on its screens. No mnemonics: Alt and a letter
 * belong to the screens.
 */
export function menuTemplate(isPackaged: boolean): MenuItemConstructorOptions[] {
  return [
    { label: 'File', submenu: [{ role: 'quit', label: 'Exit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'zoomIn', label: 'Larger' },
        { role: 'zoomOut', label: 'Smaller' },
        { role: 'resetZoom', label: 'Usual size' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Full screen' },
        ...developerItems(isPackaged),
      ],
    },
  ]
}

function developerItems(isPackaged: boolean): MenuItemConstructorOptions[] {
  return isPackaged ? [] : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
}
