// Elements, made of texts only: whatever a file or person says is text, and never markup.

export const byId = (id) => document.getElementById(id);

/** Makes an element; attributes beginning with "on" are listeners, children are elements or texts. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const link = (words, act) => el("button", {type: "button", class: "link", onclick: act}, words);

export const show = (place, ...children) => place.replaceChildren(...children.filter((child) => child !== null));

export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** A bar across the page, which says something and asks what to do. */
export function bar(key, words, ...actions) {
  const old = byId(`bar-${key}`);
  if (!words) {
    old?.remove();
    return;
  }
  const made = el("div", {id: `bar-${key}`, class: "notice-bar", role: "alert"}, el("span", {}, words),
      ...actions.map(([label, act]) => el("button", {type: "button", onclick: act}, label)));
  if (old) old.replaceWith(made);
  else byId("bars").append(made);
}
