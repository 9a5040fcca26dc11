// "/" goes to the first field of the page, "n" to its next part; not while somebody writes.
export function keys() {
  addEventListener('keydown', pressed => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.target.closest('input, select, textarea, [contenteditable]'))
      return;
    if (pressed.key === '/') {
      const field = document.querySelector('main form input:not([type=hidden]), main form select');
      if (field) {
        pressed.preventDefault();
        field.focus();
      }
    } else if (pressed.key === 'n') {
      document.querySelector('a[rel=next]')?.click();
    }
  });
}
