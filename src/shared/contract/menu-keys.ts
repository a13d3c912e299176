/** One key with modifiers, as a menu can show it: `Ctrl+Shift+Z`, `J`, `[`. */
export const menuKeys =
  /^(?:(?:Ctrl|Alt|Shift)\+){0,3}(?:[A-Z0-9]|F[1-9]|F1[0-2]|Enter|Tab|Esc|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Delete|Backspace|[[\]?.,;'/=-])$/;
