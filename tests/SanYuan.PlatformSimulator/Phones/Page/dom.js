/** Finds an element of the page by its id. */
export const byId = id => document.getElementById(id);

/**
 * Makes an element. Texts become text nodes, never markup: what people wrote is shown as they wrote it.
 * @param {Record<string, unknown>} attributes `on…` are listeners; true is an empty attribute; false and undefined are left out.
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** Says something to whoever looks on; nothing takes it away. */
export function notice(text = '') {
  const place = byId('notice');
  place.textContent = text;
  place.hidden = text === '';
}
