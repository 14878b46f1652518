// What may stand where, and what it means: all of it comes from the checker, nothing is listed here.

import {call} from "./api.js";
import {snippet} from "./codemirror.js";
import {desk, edits, files, goTo, on, tell} from "./desk.js";
import {el} from "./dom.js";

export let words = {};

export async function load() {
  words = await call("POST", "/api/words", {edits: edits()});
  tell("words", words);
}

// The words change with the vocabulary, the evidence and the rules; they are fetched when these have settled.
let waiting = 0;
on("checked", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => load().catch(() => {}), 400);
});

const named = (list, name) => (words[list] ?? []).find((one) => one.name === name);
const option = (label, detail, info, apply) => ({label, detail, info, apply: apply ?? label, type: "text"});

function nextId() {
  const here = files.get(desk.current).text;
  const prefix = here.match(/@id\(\s*"([A-Z]+)-/)?.[1] ?? "NEW";
  const all = [...files.values()].flatMap((file) => [...file.text.matchAll(new RegExp(`\\b${prefix}-(\\d+)\\b`, "g"))].map((m) => Number(m[1])));
  return `${prefix}-${String(Math.max(0, ...all) + 1).padStart(2, "0")}`;
}

const VALUES = {int: "0", String: "\"text\""};
const value = (type, number) => `\${${number}:${VALUES[type] ?? `${type}.`}}`;

function skeleton() {
  return snippet(`rule "\${1:Say in a sentence what the rule means}"
    @id( "${nextId()}" )
    @source( "\${2:}" )
    @basis( "\${3:policy}" )
    @matters( "\${4:also}" )
    @reviewed( "${new Date().toISOString().slice(0, 10)}" )
when
    exists Finding( name == "\${5:}", present )
then
    advise.tip( Topic.\${6:}, "\${7:What the person is told}" );
end
`);
}

/** The fact in whose brackets a place lies: the last that was opened and not closed. */
function openFact(before) {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    if (before[i] === ")") depth++;
    if (before[i] === "(" && depth-- === 0) {
      const word = before.slice(0, i).match(/([A-Za-z]\w*)\s*$/)?.[1];
      if (word !== "in") return word ?? "";
      depth = 0;
    }
  }
  return "";
}

const NAMES = {Finding: "findings", WalkSymptom: "findings", Concept: "concepts", Measurement: "measurements", Choice: "choices"};

function inText(before, text, from) {
  const note = before.match(/@(\w+)\(\s*"[^"]*$/)?.[1];
  if (note === "source") {
    return {from: from + text.lastIndexOf(" ") + 1, options: (words.rows ?? []).map((row) => option(row.id, row.standing, row.says))};
  }
  if (note && words.notes?.[note]) return {from, options: words.notes[note].map((word) => option(word))};
  const start = before.slice(0, before.length - text.length - 1);
  const list = NAMES[openFact(start)];
  if (list && /\bname\s*(==|in\s*\([^)]*)\s*$/.test(start)) {
    return {from, options: (words[list] ?? []).map((one) => option(one.name, one.group ?? one.unit, one.ask))};
  }
  return null;
}

function inCode(before, at) {
  const dotted = before.match(/\b([A-Za-z]+)\.(\w*)$/);
  if (dotted?.[1] === "advise") {
    return {from: at - dotted[2].length, options: (words.statements ?? []).map((one) => option(one.name, one.takes?.join(", "), null,
        snippet(`${one.name}( ${(one.takes ?? []).map((type, i) => value(type, i + 1)).join(", ")} );`)))};
  }
  if (dotted && words.constants?.[dotted[1]]) {
    return {from: at - dotted[2].length, options: words.constants[dotted[1]].map((word) => option(word))};
  }
  const word = before.match(/\w*$/)[0];
  if (/(^|\n)r?u?l?e?$/.test(before) && !inRule(before)) {
    return {from: at - word.length, options: [option("rule", "a whole rule with the next free id", null, skeleton())]};
  }
  const fact = (words.facts ?? []).find((one) => one.name === openFact(before));
  if (fact) {
    const constants = fact.parts.flatMap((part) => part.words ?? []);
    const parts = fact.parts.map((part) => option(part.name, part.is));
    return {from: at - word.length, options: [...parts, ...constants.map((one) => option(one))]};
  }
  if (/\n\s+(exists |not )?\w*$/.test(before) && before.lastIndexOf("\nwhen") > before.lastIndexOf("\nthen")) {
    return {from: at - word.length, options: ["exists", "not"].map((one) => option(one)).concat((words.facts ?? []).map((one) =>
        option(one.name, one.parts.map((part) => part.name).join(", "), null, snippet(`${one.name}( \${1:} )`))))};
  }
  return null;
}

const inRule = (before) => before.lastIndexOf("\nrule ") > before.lastIndexOf("\nend");

export function complete(context) {
  if (!desk.current.endsWith(".drl")) return null;
  const before = context.state.sliceDoc(Math.max(0, context.pos - 3000), context.pos);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const quotes = (line.match(/"/g) ?? []).length;
  if (quotes % 2 === 1) {
    const text = line.slice(line.lastIndexOf("\"") + 1);
    return inText(before, text, context.pos - text.length);
  }
  const found = inCode(before, context.pos);
  const typed = /[\w.]$/.test(before);
  return found && (context.explicit || typed) ? found : null;
}

/** What stands at a place: the text in quotes, or a word of it that is a row of the evidence. */
export function wordAt(state, at) {
  const line = state.doc.lineAt(at);
  const offset = at - line.from;
  for (const found of line.text.matchAll(/"([^"]*)"/g)) {
    if (found.index <= offset && offset <= found.index + found[0].length) {
      if (/@source\(\s*$/.test(line.text.slice(0, found.index))) {
        for (const row of found[1].matchAll(/\S+/g)) {
          const from = found.index + 1 + row.index;
          if (from <= offset && offset <= from + row[0].length) return {kind: "row", name: row[0], from: line.from + from, to: line.from + from + row[0].length};
        }
      }
      const range = {name: found[1], from: line.from + found.index, to: line.from + found.index + found[0].length};
      if (named("concepts", found[1])) return {kind: "concept", ...range};
      if (named("findings", found[1])) return {kind: "finding", ...range};
      if ((words.rules ?? []).some((rule) => rule.id === found[1])) return {kind: "rule", ...range};
      return null;
    }
  }
  for (const found of line.text.matchAll(/[A-Z]{2,5}-\d{2,4}/g)) {
    if (found.index <= offset && offset <= found.index + found[0].length) {
      return {kind: "rule", name: found[0], from: line.from + found.index, to: line.from + found.index + found[0].length};
    }
  }
  if (desk.current.endsWith(".yaml")) {
    for (const one of words.findings ?? []) {
      for (let i = line.text.indexOf(one.name); i >= 0; i = line.text.indexOf(one.name, i + 1)) {
        if (i <= offset && offset <= i + one.name.length) return {kind: "finding", name: one.name, from: line.from + i, to: line.from + i + one.name.length};
      }
    }
  }
  return null;
}

function explained(word) {
  const used = (rules) => `Used by ${rules?.length ? rules.join(", ") : "no rule"}.`;
  if (word.kind === "row") {
    const row = (words.rows ?? []).find((one) => one.id === word.name);
    return row ? [`${row.id}: ${row.says}`, `Standing: ${row.standing}.`, ...(row.references ?? [])] : null;
  }
  if (word.kind === "finding") {
    const one = named("findings", word.name);
    return one && [one.ask, `Group: ${one.group}. "Not sure" ${one.notSureMeansYes ? "counts as yes" : "counts as not answered"}.`, used(one.rules)];
  }
  if (word.kind === "concept") {
    const one = named("concepts", word.name);
    return one && [...(one.definitions ?? []).map((each) => `${each.rule}: when ${each.when}`), used(one.rules)];
  }
  const rule = (words.rules ?? []).find((one) => one.id === word.name);
  return rule ? [`${rule.id}: ${rule.name}`] : null;
}

export function hover(view, at) {
  const word = wordAt(view.state, at);
  const lines = word && explained(word);
  return lines ? {pos: word.from, end: word.to, above: true,
    create: () => ({dom: el("div", {class: "cm-hover"}, ...lines.map((line) => el("p", {}, line)))})} : null;
}

/** Goes to where the word at a place is defined. */
export function define(view, at = view.state.selection.main.head) {
  const word = wordAt(view.state, at);
  if (!word) return false;
  if (word.kind === "rule" || word.kind === "concept") {
    const id = word.kind === "rule" ? word.name : named("concepts", word.name).definitions?.[0]?.rule;
    const rule = (words.rules ?? []).find((one) => one.id === id);
    if (rule) goTo(rule.file, rule.line);
    return Boolean(rule);
  }
  const [file, start] = word.kind === "row" ? ["evidence.md", `| ${word.name} |`] : ["vocabulary.yaml", `name: ${word.name}`];
  const line = (files.get(file)?.text ?? "").split("\n").findIndex((text) => text.trimStart().replace(/^- /, "").startsWith(start));
  if (line >= 0) goTo(file, line + 1);
  return line >= 0;
}
