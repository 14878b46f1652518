// What the workbench takes of CodeMirror. build.sh makes codemirror.js of it.
export {EditorState, StateEffect, StateField, Compartment, RangeSet, Prec} from "@codemirror/state";
export {
  EditorView, GutterMarker, gutter, hoverTooltip, keymap, lineNumbers, drawSelection, highlightActiveLine,
  highlightActiveLineGutter, highlightSpecialChars, Decoration,
} from "@codemirror/view";
export {defaultKeymap, history, historyKeymap, undo} from "@codemirror/commands";
export {search, searchKeymap, openSearchPanel} from "@codemirror/search";
export {autocompletion, completionKeymap, startCompletion, closeBrackets, snippet} from "@codemirror/autocomplete";
export {setDiagnostics, lintGutter, lintKeymap, nextDiagnostic, forEachDiagnostic} from "@codemirror/lint";
export {HighlightStyle, StreamLanguage, syntaxHighlighting, bracketMatching} from "@codemirror/language";
export {MergeView} from "@codemirror/merge";
export {yaml} from "@codemirror/lang-yaml";
export {tags} from "@lezer/highlight";
