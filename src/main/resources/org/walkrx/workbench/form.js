// The person as a form, screen by screen as the vocabulary has them. A finding has three answers and "not asked": an empty place is not a no.

import {byId, el, show} from "./dom.js";
import {words} from "./words.js";

const ANSWERS = [["", "not asked"], ["yes", "yes"], ["no", "no"], ["not sure", "not sure"]];
const SECTIONS = ["findings", "measurements", "choices"];

/** The answers of a person by their keys: {"pain.now": 3, "fever": "yes"}. */
function flat(answers) {
  const found = {};
  for (const [key, value] of Object.entries(answers)) {
    if (SECTIONS.includes(key)) Object.assign(found, value);
    else if (typeof value === "object" && !Array.isArray(value)) for (const [part, inner] of Object.entries(value)) found[`${key}.${part}`] = inner;
    else found[key] = value;
  }
  return found;
}

/** The parts of a text that no question asks for, such as the walks, as they are written. */
function rest(text, known) {
  const kept = [];
  let keep = false;
  for (const line of text.split("\n")) {
    const key = line.match(/^([A-Za-z]+):/)?.[1];
    if (key) keep = !known.has(key);
    if (keep && line.trim()) kept.push(line);
  }
  return kept;
}

const quoted = (name) => (/^[A-Za-z][A-Za-z0-9 /()-]*$/.test(name) && !/^(yes|no|on|off|true|false|null)$/i.test(name) ? name : `"${name.replaceAll("\"", "\\\"")}"`);

function written(values, text) {
  const sections = new Map();
  const lines = [];
  const questions = words.questions ?? [];
  const known = new Set(SECTIONS);
  const measured = new Set((words.measurements ?? []).map((one) => one.name));
  const chosen = new Set((words.choices ?? []).map((one) => one.name));
  for (const {key} of questions) {
    const finding = (words.findings ?? []).some((one) => one.name === key);
    const section = finding ? "findings" : measured.has(key) ? "measurements" : chosen.has(key) ? "choices" : key.includes(".") ? key.split(".")[0] : "";
    known.add(section || key);
    const value = values[key];
    if (value === undefined || value === "" || value === null) continue;
    if (!section) lines.push(`${key}: ${value}`);
    else {
      const name = SECTIONS.includes(section) ? quoted(key) : key.split(".")[1];
      sections.set(section, [...(sections.get(section) ?? []), `${name}: ${value}`]);
    }
  }
  for (const [section, parts] of sections) lines.push(`${section}: {${parts.join(", ")}}`);
  return [...rest(text, known), ...lines].join("\n") + "\n";
}

function plain(value) {
  return value === true ? "yes" : value === false ? "no" : value === undefined || value === null ? "" : String(value);
}

/** Shows the form of a person; whenever an answer is given, the person's new text is handed over. */
export function fillIn(answers, text, changed) {
  const values = Object.fromEntries(Object.entries(flat(answers)).map(([key, value]) => [key, plain(value)]));
  const questions = new Map((words.questions ?? []).map((one) => [one.key, one]));
  const give = (key, value) => {
    values[key] = value;
    changed(written(values, text));
  };
  const screens = words.screens?.length ? words.screens
    : [{title: "Questions", stem: "", items: [...questions.keys()].map((key) => ({key, words: questions.get(key).label}))}];
  show(byId("form"), ...screens.map((screen) => el("fieldset", {}, el("legend", {}, screen.title), screen.stem ? el("p", {class: "quiet"}, screen.stem) : null,
      ...(screen.items ?? []).filter((item) => questions.has(item.key)).map((item) => answer(item, questions.get(item.key), values[item.key] ?? "", give)))));
}

function answer(item, question, value, give) {
  const label = item.words || question.label;
  const change = (event) => give(item.key, event.target.value);
  if (question.kind === "NUMBER") {
    return el("label", {class: "answer", title: question.ask}, el("span", {}, label),
        el("input", {type: "number", value, min: question.lowest, max: question.highest, step: question.whole ? "1" : "any", onchange: change}));
  }
  const finding = (words.findings ?? []).some((one) => one.name === item.key);
  const options = question.kind === "CHOICE" ? [["", "not asked"], ...(question.choices ?? []).map((word) => [word, word])]
    : finding ? ANSWERS : ANSWERS.slice(0, 3);
  return el("label", {class: "answer", title: question.ask}, el("span", {}, label),
      el("select", {onchange: change, "data-key": item.key}, ...options.map(([word, shown]) => el("option", {value: word, selected: word === value}, shown))));
}
