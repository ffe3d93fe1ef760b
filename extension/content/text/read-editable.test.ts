import assert from "node:assert/strict";
import { test } from "node:test";
import { element, installNode } from "./fake-dom";
import { readEditable } from "./read-editable";

installNode();
const NO_LIMIT = 1e9;
const el = element;
const read = (...children: (string | object)[]): string => readEditable(el("div", {}, ...children), NO_LIMIT).text;

test("paragraphs are told apart by one line feed", () => {
  assert.equal(read(el("p", {}, "one"), el("p", {}, "two")), "one\ntwo");
  assert.equal(read("one", el("div", {}, "two")), "one\ntwo");
});

test("nested blocks make no more lines than one", () => {
  assert.equal(read(el("div", {}, el("div", {}, "one")), el("div", {}, el("div", {}, "two"))), "one\ntwo");
});

test("an empty paragraph is an empty line, whatever fills it", () => {
  assert.equal(read(el("p", {}, "one"), el("p", {}, el("br", {})), el("p", {}, "two")), "one\n\ntwo");
  assert.equal(read(el("p", {}, "one"), el("p", {}, el("span", {}, "\uFEFF", el("br", {}))), el("p", {}, "two")), "one\n\ntwo");
});

test("a break in a line counts, a filler at its end does not", () => {
  assert.equal(read("one", el("br", {}), "two"), "one\ntwo");
  assert.equal(read("one", el("br", {})), "one");
  assert.equal(read("one", el("br", {}), el("br", {})), "one\n");
});

test("filler characters are dropped from the text and kept in the map", () => {
  const map = readEditable(el("div", {}, "DE7\u2060 5\u200BFF"), NO_LIMIT);
  assert.equal(map.text, "DE7 5FF");
  const places = map.placesOf(0, 7);
  assert.equal(places?.start.offset, 0);
  assert.equal(places?.end.offset, 9);
});

test("emoji held together by U+200D stay whole", () => {
  assert.equal(read("👩🏽‍⚕️"), "👩🏽‍⚕️");
});

test("a span within one paragraph maps to its text node", () => {
  const second = el("p", {}, "two words");
  const map = readEditable(el("div", {}, el("p", {}, "one"), second), NO_LIMIT);
  const start = map.text.indexOf("words");
  const places = map.placesOf(start, start + 5);
  assert.equal(places?.start.node, second.firstChild);
  assert.deepEqual([places?.start.offset, places?.end.offset], [4, 9]);
});

test("mentions are read, quoted cards and placeholders are not", () => {
  assert.equal(read("hello ", el("span", { contenteditable: "false" }, "@crew"), " there"), "hello @crew there");
  assert.equal(read("mine", el("div", { contenteditable: "false" }, "78-year-old, said somebody else")), "mine");
  assert.equal(read(el("span", { "data-slate-placeholder": "true" }, "Say something")), "");
});

test("of what can't be edited, only what can be edited again in it is read", () => {
  const off = { contenteditable: "false" };
  const cell = (words: string, on = "true"): object => el("td", { contenteditable: on }, el("span", {}, words));
  const table = el("figure", off, "tools", el("table", {}, el("tr", {}, cell("a"), cell("b", ""))), el("img", { alt: "🚑" }), el("br", {}), "handle");
  assert.equal(read(el("p", {}, "one"), table, el("p", {}, "two")), "one\na\nb\ntwo");
  assert.equal(read("one", el("div", off, "said by ", el("span", { contenteditable: "plaintext-only" }, "me"), " and others")), "one\nme");
  // Chips in a cell, and what can't be edited in it, are what they are elsewhere.
  const inCell = el("td", { contenteditable: "true" }, "hi ", el("span", off, "@crew"), el("div", off, "theirs", el("div", off, "too")), "mine");
  assert.equal(read(el("table", off, el("tr", {}, inCell)), "end"), "hi @crew\nmine\nend");
  const wide = el("span", off, "x".repeat(200), el("span", { contenteditable: "true" }, "mine"));
  assert.equal(read("a", wide, "b"), "a\nmine\nb");
});

test("what is read in a part that can't be edited maps to where it stands", () => {
  const caption = el("figcaption", { contenteditable: "true" }, "DE7 5FF");
  const map = readEditable(el("div", {}, "one", el("figure", { contenteditable: "false" }, "tools", caption)), NO_LIMIT);
  const places = map.placesOf(4, 11);
  assert.equal(places?.start.node, caption.firstChild);
  assert.deepEqual([places?.start.offset, places?.end.offset], [0, 7]);
});

test("pictures of emoji count as what they show", () => {
  assert.equal(read("Well done ", el("img", { alt: "🚑" })), "Well done 🚑");
});

test("line feeds between hand-written blocks are nobody's words", () => {
  assert.equal(read("\n  ", el("p", {}, "one"), "\n  ", el("p", {}, "two"), "\n"), "one\ntwo");
});

test("reading stops at the limit and says so", () => {
  const map = readEditable(el("div", {}, "0123456789"), 4);
  assert.equal(map.text, "0123");
  assert.equal(map.truncated, true);
  assert.equal(readEditable(el("div", {}, "0123"), 4).truncated, false);
});

test("markup nested twenty thousand deep is read", () => {
  let inner = el("span", {}, "deep");
  for (let depth = 0; depth < 20_000; depth += 1) inner = el("span", {}, inner);
  assert.equal(read(inner), "deep");
});

test("lone surrogates pass through untouched", () => {
  assert.equal(read("\ud83d DE7"), "\ud83d DE7");
});

test("every offset of the text maps to a place and back", () => {
  const words = ["At \uFEFFDE7", "5FF", "👩🏽‍⚕️ שלום", "e\u0301"];
  const map = readEditable(el("div", {}, ...words.map((word) => el("p", {}, word))), NO_LIMIT);
  for (let offset = 0; offset <= map.text.length; offset += 1) {
    const place = map.placeOf(offset);
    assert.ok(place);
    const back = map.offsetOf(place.node, place.offset);
    // A place at a line's start and the end of the line before differ by the boundary alone.
    assert.ok(back === offset || map.text[back ?? 0] === "\n" || map.text[offset - 1] === "\n", `${offset} → ${back}`);
  }
});
