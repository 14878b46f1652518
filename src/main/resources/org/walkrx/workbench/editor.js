// The text of one file at a time, with its marks.

import {
  EditorState, EditorView, GutterMarker, HighlightStyle, RangeSet, StateEffect, StateField, StreamLanguage, autocompletion, bracketMatching,
  completionKeymap, defaultKeymap, drawSelection, gutter, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars,
  history, historyKeymap, hoverTooltip, keymap, lineNumbers, lintGutter, lintKeymap, search, searchKeymap, setDiagnostics,
  syntaxHighlighting, tags, yaml,
} from "./codemirror.js";
import {about, last} from "./checks.js";
import {desk, edit, files, on, ruleAt} from "./desk.js";
import {byId} from "./dom.js";
import {complete, define, hover} from "./words.js";
import {rename, uses} from "./uses.js";

const KEYWORDS = new Set(["rule", "when", "then", "end", "exists", "not", "and", "or", "in", "accumulate", "package", "import", "global"]);

const drl = StreamLanguage.define({
  name: "drl",
  token(stream) {
    if (stream.match(/^\/\/.*/) || stream.match(/^#.*/)) return "comment";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/^@\w+/)) return "meta";
    if (stream.match(/^[A-Z]\w*\.[A-Z][A-Z_]*/)) return "atom";
    if (stream.match(/^\d+(?:\.\d+)?/)) return "number";
    const word = stream.match(/^[A-Za-z_$][\w$]*/);
    if (word) return KEYWORDS.has(word[0]) ? "keyword" : null;
    stream.next();
    return null;
  },
  languageData: {commentTokens: {line: "//"}, closeBrackets: {brackets: ["(", "\""]}},
});

const colours = HighlightStyle.define([
  {tag: tags.keyword, class: "t-keyword"},
  {tag: [tags.string, tags.content], class: "t-string"},
  {tag: tags.comment, class: "t-comment"},
  {tag: tags.number, class: "t-number"},
  {tag: [tags.meta, tags.definition(tags.propertyName), tags.propertyName], class: "t-note"},
  {tag: tags.atom, class: "t-constant"},
]);

// Coverage: by shape, so that nobody needs to tell colours apart.

const SHAPES = {both: ["●", "cases decided it both ways"], one: ["◐", "cases decided it one way only"], never: ["○", "no case decided it"]};

class CoverageMark extends GutterMarker {
  constructor(mark) {
    super();
    this.mark = mark;
  }

  eq(other) {
    return other.mark === this.mark;
  }

  toDOM() {
    const [shape, words] = SHAPES[this.mark];
    const made = document.createElement("span");
    made.textContent = shape;
    made.title = words;
    return made;
  }
}

const setCoverage = StateEffect.define();
const coverage = StateField.define({
  create: () => RangeSet.empty,
  update(marks, change) {
    for (const effect of change.effects) if (effect.is(setCoverage)) return effect.value;
    return marks.map(change.changes);
  },
});

const nonce = document.querySelector("meta[name=csp-nonce]").content;

function extensions(name) {
  return [
    EditorView.cspNonce.of(nonce),
    lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), bracketMatching(),
    highlightActiveLine(), EditorView.lineWrapping, search({top: true}), lintGutter(),
    coverage, gutter({class: "cm-coverage", markers: (view) => view.state.field(coverage)}),
    name.endsWith(".drl") ? drl : name.endsWith(".yaml") ? yaml() : [],
    syntaxHighlighting(colours),
    autocompletion({override: [complete], activateOnTyping: true}),
    hoverTooltip(hover),
    EditorView.contentAttributes.of({"aria-label": `Text of ${name}`, spellcheck: "false"}),
    keymap.of([
      {key: "F12", run: (view) => define(view)},
      {key: "Shift-F12", run: (view) => uses(view)},
      {key: "F2", run: (view) => rename(view)},
      ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) edit(desk.current, update.state.doc.toString());
      if (update.docChanged || update.selectionSet) whereAmI(update.state);
    }),
    EditorView.domEventHandlers({
      mousedown: (event, view) => {
        if (!event.ctrlKey && !event.metaKey) return false;
        const at = view.posAtCoords({x: event.clientX, y: event.clientY});
        return at !== null && define(view, at);
      },
    }),
  ];
}

const states = new Map(); // each file keeps its own history and place
let marks = {}; // coverage by file
export const view = new EditorView({parent: byId("editor"), extensions: [EditorView.cspNonce.of(nonce)]});
view.scrollDOM.tabIndex = 0;

function whereAmI(state) {
  const rule = ruleAt(state.doc.toString(), state.selection.main.head);
  byId("rule-here").textContent = rule ? `in rule ${rule}` : "";
  about(rule);
}

const fresh = (name) => EditorState.create({doc: files.get(name).text, extensions: extensions(name)});

let shown = "";
function showFile(name) {
  if (shown) states.set(shown, view.state);
  shown = name;
  view.setState(states.get(name) ?? fresh(name));
  follow(name);
  byId("file-name").textContent = name;
  mark();
  whereAmI(view.state);
}

/** Shows what was not typed here but written by an action of the page; it can be undone as well. */
function follow(name) {
  const text = files.get(name)?.text;
  const old = view.state.doc.toString();
  if (name !== shown || text === undefined || old === text) return;
  let from = 0;
  while (from < text.length && text[from] === old[from]) from++;
  let [to, end] = [old.length, text.length];
  while (to > from && end > from && old[to - 1] === text[end - 1]) [to, end] = [to - 1, end - 1];
  view.dispatch({changes: {from, to, insert: text.slice(from, end)}});
}

/** Marks problems and coverage of the file that is shown; what is known of an older text stays near its place. */
function mark() {
  const doc = view.state.doc;
  const problems = (last.answer?.problems ?? []).filter((one) => one.file === desk.current && one.line <= doc.lines);
  view.dispatch(setDiagnostics(view.state, problems.map((one) => {
    const line = doc.line(Math.max(1, one.line));
    const from = Math.min(line.from + one.from, line.to);
    return {from, to: Math.min(Math.max(line.from + one.to, from), line.to), severity: "error",
      message: one.code ? `${one.message} [${one.code}]` : one.message};
  })));
  const lines = (marks[desk.current] ?? []).filter((one) => one.line <= doc.lines);
  view.dispatch({effects: setCoverage.of(RangeSet.of(lines.map((one) => new CoverageMark(one.mark).range(doc.line(one.line).from)), true))});
}

export function showCoverage(filesOfReport) {
  marks = Object.fromEntries(filesOfReport.map((file) => [file.name, file.lines ?? []]));
  mark();
}

export const clearCoverage = () => showCoverage([]);

on("chosen", showFile);
on("replaced", (name) => { if (name !== shown) states.delete(name); });
on("checked", mark);
on("edited", follow);
on("go", ({line, from}) => {
  const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({selection: {anchor: Math.min(at.from + from, at.to)}, effects: EditorView.scrollIntoView(at.from, {y: "center"})});
  view.focus();
});
