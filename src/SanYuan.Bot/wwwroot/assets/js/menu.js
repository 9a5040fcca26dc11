// On a narrow screen the menu opens over the page.
export function menu() {
  const button = document.querySelector('[data-menu]');
  const panel = document.getElementById('menu');
  if (!button || !panel)
    return;
  const open = isOpen => {
    panel.classList.toggle('open', isOpen);
    button.setAttribute('aria-expanded', isOpen);
  };
  button.addEventListener('click', () => open(!panel.classList.contains('open')));
  addEventListener('keydown', pressed => {
    if (pressed.key === 'Escape' && panel.classList.contains('open')) {
      open(false);
      button.focus();
    }
  });
}
