import assert from "node:assert/strict";
import { test } from "node:test";
import { languageFrom } from "./language";

test("Welsh where the browser speaks it, or where the person wants pages in Welsh before English", () => {
  const asked: [string, string, string[]][] = [
    ["cy", "cy-GB", ["cy-GB", "en"]],
    ["cy", "cy", ["en-GB", "cy"]],
    ["cy", "en-GB", ["cy", "en-GB", "en"]],
    ["cy", "en-GB", ["fr", "cy-GB", "en"]],
    ["en", "en-GB", ["en-GB", "en", "cy"]],
    ["en", "en-GB", ["fr", "pl"]],
    ["en", "cym", []],
  ];
  for (const [speaks, browser, wanted] of asked) assert.equal(languageFrom(["cy"], browser, wanted), speaks, `${browser} ${wanted.join(" ")}`);
});
