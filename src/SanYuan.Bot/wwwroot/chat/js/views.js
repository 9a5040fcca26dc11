/** On a narrow screen the ledger is a second view beside the chat. */
export function views() {
  const buttons = [...document.querySelectorAll('[data-show]')];
  const show = view => {
    document.body.dataset.view = view;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.show === view));
  };
  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.show));
  return show;
}
