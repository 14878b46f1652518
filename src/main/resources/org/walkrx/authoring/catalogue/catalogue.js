(function () {
  "use strict";
  var form = document.querySelector(".search");
  var words = document.getElementById("words");
  var found = document.getElementById("found");
  var boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
  var read = function (element) {
    return { element: element, text: element.textContent.toLowerCase(), marks: (element.dataset.marks || "").split(" ") };
  };
  var cards = Array.from(document.querySelectorAll(".card")).map(read);
  var entries = Array.from(document.querySelectorAll(".entry")).map(read);

  function show(items, wanted, marks) {
    var shown = 0;
    items.forEach(function (item) {
      var fits = wanted.every(function (word) { return item.text.includes(word); })
        && marks.every(function (mark) { return item.marks.includes(mark); });
      item.element.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    return shown;
  }

  function search() {
    var wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    var marks = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var rules = show(cards, wanted, marks);
    var others = show(entries, wanted, marks);
    document.querySelectorAll(".file, .words").forEach(function (section) {
      section.hidden = !section.querySelector(".card:not([hidden]), .entry:not([hidden])");
    });
    found.textContent = wanted.length + marks.length === 0 ? ""
      : rules + " of " + cards.length + " rules, and " + others + " concepts, questions and sources";
  }

  /* A link may lead to something the search has hidden. */
  function reveal() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      words.value = "";
      boxes.forEach(function (box) { box.checked = false; });
      search();
      target.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", function () {
    search();
    window.scrollTo(0, form.offsetTop);
  });
  window.addEventListener("hashchange", reveal);
})();
