/** Every key there is, printed in F1; the places where they act print them too. */
export const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl+K', 'Find a meeting'],
  ['Ctrl+F', 'Filter the list in view'],
  ['Alt+1 … Alt+9', 'Home, Meetings, Reports, then the pinned meetings in order'],
  ['Alt+B', 'Build the pack'],
  ['Ctrl+G', 'Go to a page or an item of the pack'],
  ['↑ ↓', 'Next and previous item of the agenda'],
  ['← → ↑ ↓', 'From page to page in the pack'],
  ['Enter', 'Open the item, or enlarge the page'],
  ['Page Up, Page Down', 'Turn the page while one is enlarged'],
  ['Esc', 'Close the last thing opened'],
  ['F6, Shift+F6', 'Next and previous pane'],
  ['Alt+←, Alt+→', 'Back and forward'],
  ['F1', 'These keys'],
]
