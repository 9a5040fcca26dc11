/** Finds an element of the page by its id. */
export const byId = id => document.getElementById(id);

/**
 * Makes an element. Texts become text nodes, never markup: what people wrote is shown as they wrote it.
 * @param {string} tag
 * @param {Record<string, unknown>} attributes `on…` are listeners; true is an empty attribute; false, null and undefined are left out.
 * @param {...(Node | string | number | null | undefined | false)} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(child => child || child === 0).map(child => child instanceof Node ? child : String(child)));
  return element;
}

/** An id no other message has; randomUUID exists only on https and on this machine itself. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
