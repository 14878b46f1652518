// Who uses a finding or concept, and another name for it everywhere.

import {call} from "./api.js";
import {edit, edits, goTo} from "./desk.js";
import {byId, count, el, link, show} from "./dom.js";
import {choose} from "./tabs.js";
import {wordAt} from "./words.js";

async function look(word, to) {
  const answer = await call("POST", "/api/uses", {edits: edits(), name: word.name, ...(to ? {to} : {})});
  return {places: answer.places ?? [], edits: answer.edits ?? {}};
}

async function showUses(word, focusName) {
  choose("uses");
  const {places} = await look(word);
  const name = el("input", {id: "new-word", value: word.name, autocomplete: "off"});
  const form = word.kind === "rule" || word.kind === "row" ? el("p", {class: "quiet"}, "Records and cases know it by this id, so it is never changed.")
    : el("form", {class: "choose", onsubmit: (event) => { event.preventDefault(); renameAll(word, name.value.trim()); }},
        el("label", {for: "new-word"}, "Another name, everywhere"), name, el("button", {}, "Rename"));
  show(byId("panel-uses"), el("h3", {}, `“${word.name}” stands in ${count(places.length, "place")}`), form,
      el("ul", {class: "plain"}, ...places.map((one) => el("li", {class: "problem"}, link(`${one.file}:${one.line}`, () => goTo(one.file, one.line, one.from)), ` ${one.text}`))));
  if (focusName) name.select();
}

async function renameAll(word, to) {
  if (!to || to === word.name) return;
  const {edits: changed} = await look(word, to);
  for (const [file, text] of Object.entries(changed)) edit(file, text);
  show(byId("panel-uses"), el("p", {role: "status"}, `“${word.name}” is now “${to}” in ${count(Object.keys(changed).length, "file")}; nothing is saved yet. `,
      word.kind === "finding" ? "The vocabulary keeps the old name under aka, so that people and applications that use it are still understood." : ""));
}

function open(view, focusName) {
  const word = wordAt(view.state, view.state.selection.main.head);
  if (word) showUses(word, focusName).catch((failed) => show(byId("panel-uses"), el("p", {}, failed.message)));
  return Boolean(word);
}

export const uses = (view) => open(view, false);
export const rename = (view) => open(view, true);

show(byId("panel-uses"), el("p", {class: "quiet"}, "Put the cursor on a finding, concept, row or id, and press Shift+F12; F2 renames a finding or concept everywhere."));
